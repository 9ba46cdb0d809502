import { LANGUAGES } from '../language.ts';
import type { Entity } from './indicator.ts';

/** ISO 3166-1: alpha-3, with its alpha-2 in small letters where that is not the beginning of it. */
const CODES =
  'ABWawAFGAGOaoAIAALAaxALBANDadAREaeARGARMamASMATAaqATFtfATGagAUSAUTatAZEBDIbiBELBENbjBESbqBFABGDbdBGRBHRBHSbsBIHbaBLMBLRbyBLZbzBMUBOLBRABRBbbBRNbnBTNBVTBWACAFcfCANCCKCHECHLclCHNcnCIVCMRCODcdCOGcgCOKckCOLCOMkmCPVcvCRICUBCUWcwCXRCYMkyCYPCZEDEUDJIDMADNKdkDOMDZAECUEGYERIESHehESPESTeeETHFINFJIFLKfkFRAFROfoFSMfmGABGBRGEOGGYGHAGIBGINgnGLPgpGMBGNBgwGNQgqGRCGRDgdGRLglGTMGUFgfGUMGUYgyHKGHMDHNDHRVHTIHUNIDNIMNINDINDioIRLieIRNIRQiqISLISRilITAJAMjmJEYJORJPNKAZkzKENKGZKHMKIRKNAKORkrKWTLAOLBNLBRlrLBYlyLCALIELKALSOLTULUXLVAMACmoMAFmfMARMCOMDAMDGmgMDVmvMEXmxMHLMKDMLIMLTmtMMRMNEmeMNGMNPmpMOZmzMRTMSRMTQmqMUSMWIMYSMYTytNAMNCLNERNFKNGANICNIUnuNLDNORNPLNRUNZLOMNPAKpkPANPCNpnPERPHLPLWpwPNGpgPOLplPRIPRKkpPRTptPRYpyPSEPYFpfQATREUROURUSRWASAUSDNSENsnSGPSGSgsSHNSJMSLBsbSLESLVsvSMRSOMSPMpmSRBrsSSDSTPSURsrSVKskSVNsiSWEseSWZszSXMSYCscSYRTCATCDtdTGOTHATJKTKLTKMtmTLSTONTTOTUNtnTURtrTUVtvTWNTZAUGAUKRuaUMIURYuyUSAUZBVATVCTVENVGBVIRVNMVUTWLFwfWSMYEMZAFZMBZWE';

/** What CLDR calls otherwise than people do, and the aggregates that data files use beside countries. */
const EXTRA: Readonly<
  Record<string, { readonly en: string[]; readonly ja: string[]; readonly zh: string[] }>
> = {
  USA: {
    en: ['United States', 'the US', 'U.S.', 'America', 'American'],
    ja: ['米国', 'アメリカ'],
    zh: ['美国', '美國'],
  },
  GBR: { en: ['United Kingdom', 'UK', 'Britain', 'British'], ja: ['イギリス', '英国'], zh: ['英国', '英國'] },
  CHN: { en: ['China', 'Chinese'], ja: ['中国'], zh: ['中国', '中國', '我国'] },
  JPN: { en: ['Japan', 'Japanese'], ja: ['日本'], zh: ['日本'] },
  KOR: { en: ['South Korea', 'Korea', 'Korean'], ja: ['韓国'], zh: ['韩国', '韓國'] },
  PRK: { en: ['North Korea'], ja: ['北朝鮮'], zh: ['朝鲜'] },
  RUS: { en: ['Russia', 'Russian'], ja: ['ロシア'], zh: ['俄罗斯'] },
  CZE: { en: ['Czechia', 'Czech Republic'], ja: ['チェコ'], zh: ['捷克'] },
  CIV: { en: ["Côte d'Ivoire", 'Ivory Coast'], ja: ['コートジボワール'], zh: ['科特迪瓦'] },
  TUR: { en: ['Turkey', 'Türkiye', 'Turkish'], ja: ['トルコ'], zh: ['土耳其'] },
  COD: {
    en: ['Democratic Republic of Congo', 'DR Congo', 'DRC'],
    ja: ['コンゴ民主共和国'],
    zh: ['刚果民主共和国'],
  },
  OWID_WRL: {
    en: ['World', 'the world', 'global', 'globally', 'worldwide'],
    ja: ['世界', '全世界'],
    zh: ['世界', '全球'],
  },
  OWID_KOS: { en: ['Kosovo'], ja: ['コソボ'], zh: ['科索沃'] },
  WLD: {
    en: ['World', 'the world', 'global', 'globally', 'worldwide'],
    ja: ['世界', '全世界'],
    zh: ['世界', '全球'],
  },
  EMU: { en: ['euro area', 'eurozone'], ja: ['ユーロ圏'], zh: ['欧元区'] },
};

/** The country of a column's heading, named in three languages; undefined for a heading that is no country code. */
export type CountryOf = (code: string) => Entity | undefined;

/** Names come from the platform's CLDR data. Each country is one object, so that many indicators can share it. */
export function createCountries(): CountryOf {
  const alpha2 = new Map<string, string>();
  for (const [, code = '', other] of CODES.matchAll(/([A-Z]{3})([a-z]{2})?/g))
    alpha2.set(code, other?.toUpperCase() ?? code.slice(0, 2));
  const displays = LANGUAGES.map(
    (language) => [language, new Intl.DisplayNames([language], { type: 'region' })] as const,
  );
  const known = new Map<string, Entity>();
  return (code) => {
    const region = alpha2.get(code);
    const extra = EXTRA[code];
    if (region === undefined && extra === undefined) return undefined;
    const entity = known.get(code) ?? {
      id: code,
      ...namesAndAliases((language) => {
        const cldr =
          region === undefined ? undefined : displays.find(([each]) => each === language)?.[1].of(region);
        return [...new Set([...(extra?.[language] ?? []), ...(cldr === undefined ? [] : [cldr])])];
      }),
    };
    known.set(code, entity);
    return entity;
  };
}

function namesAndAliases(of: (language: 'en' | 'ja' | 'zh') => string[]): Pick<Entity, 'names' | 'aliases'> {
  const [en, ja, zh] = [of('en'), of('ja'), of('zh')];
  return { names: { en: en[0] ?? '', ja: ja[0] ?? '', zh: zh[0] ?? '' }, aliases: { en, ja, zh } };
}
