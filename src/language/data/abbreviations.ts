const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

export interface Abbreviations {
  /** What follows belongs to the same sentence. */
  readonly inside: ReadonlySet<string>
  /** May end a sentence, if a capital follows. */
  readonly last: ReadonlySet<string>
  /** An abbreviation only before a number, otherwise a word: `nr. 5`. */
  readonly numbered: ReadonlySet<string>
}

/** Abbreviations that end in a full stop, by language; lower case, without the last full stop. */
export const abbreviations: Readonly<Record<string, Abbreviations>> = {
  nl: {
    inside: words(`
      bijv bv d.w.z dwz m.b.t mbt m.b.v i.v.m t.a.v t.b.v t.o.v t.g.v i.p.v i.t.t i.h.b i.h.k.v i.c.m i.o.v o.b.v
      o.g.v m.n m.i z.g zgn z.s.m o.a o.m n.a.v a.d.h.v a.h.v b.v cf d.m.v e.v evt e.e f.d g.g gem h.o incl excl
      ca circa jhr jkvr mr mrs ms dr drs ir ing prof ds mevr dhr st resp tel vgl vs zg zog red vert uitg
      jl geb weled t.n.v v.w.b w.o w.v.t.t.k aant toel min max gesp i.s.m i.g.v t.z.t u.d
    `),
    last: words('enz e.d etc e.a b.v n.v jr sr e.v.a a.u.b s.v.p p.p p.j p.m p.st d.d i.d o.i.d jl'),
    numbered: words(
      'nr nrs no nos art artt blz p pp par hfst hfd bijl fig afb tab vol lid dl vr sub jan feb mrt apr jun jul aug sep sept okt nov dec',
    ),
  },
  en: {
    inside: words(`
      e.g eg i.e ie cf viz vs v mr mrs ms mx dr prof rev hon st gen col capt lt sgt gov pres sen rep messrs mt ft
      approx esp incl excl resp tel dept est ed eds trans
    `),
    last: words('etc al inc ltd co corp llc jr sr bros ph.d b.sc m.sc a.m p.m u.s u.k e.u u.n d.c b.v n.v'),
    numbered: words(
      'no nos nr art arts sec sect p pp par ch fig figs tab vol vols jan feb mar apr jun jul aug sep sept oct nov dec',
    ),
  },
}
