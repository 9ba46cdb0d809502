import type { Localised } from '../../language.ts';

/**
 * Words before a subject that narrow it to a part, in the position right before it. Parts that have a series of their own are
 * longer aliases and win before this is asked.
 */
export const PARTS: Localised<RegExp> = {
  en: /\b(?:rest of|rest of the|outside|olive|palm|cooking|heating|vegetable|soybean|motor|fish|coconut|goods|services|core|food|energy|grocery|rent|fuel|airfare|airline|used[\s-]car|new[\s-]car|auto|vehicle|car|wage|asset(?:[\s-]price)?|grade|medical|teen|teenage|black|hispanic|latino|asian|white|male|female|women's|men's|graduate|veteran|farm|small[\s-]business|corporate|restaurant|luxury|state|local|city|municipal|regional|private|student|dental|tuition|supercore|super-core|subprime|online|e-commerce|department[\s-]store)\s$/,
  ja: /最低賃金[^,。]{0,4}$|(?:豪|香港|カナダ|nz|シンガポール|台湾|ニュージーランド)$|(?:食品|食料|エネルギー|生鮮|自動車|中古車|女性|男性|黒人|若者|高齢者|大卒|高卒|地方|州|県|市|都|府|中小企業|大企業|個人事業|スタートアップ|業界)(?:の)?$|対(?:ユーロ|ポンド|豪ドル|人民元|元|ウォン|スイスフラン)で?の?$/,
  zh: /(?:食品|能源|汽车|二手车|女性|男性|黑人|非裔|青年|老年|大学生|农村|城镇|地方|省|市|县|中小企业|大厂|行业|资产)(?:的)?$/,
};
