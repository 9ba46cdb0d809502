/** The chart page. Nothing is drawn yet. */
document.body.dataset['ready'] = 'true';
