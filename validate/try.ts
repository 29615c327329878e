import { yearRates } from './plateau-rates.ts'
import { PLATEAU_LIMITS } from '@bell-lap/fitness/plateau/judge-trend'
const N=Number(process.argv[2]??60)
const r={raceEveryWeeks:6, raceSd:.023, raceMemory:.3}
const cases = {
 'races': {...r, index:null},
 'both': {...r, index:{sd:.05,memory:.5}},
 'runs': {...r,raceEveryWeeks:null, index:{sd:.05,memory:.5}},
 'runs .08/.65': {...r,raceEveryWeeks:null, index:{sd:.08,memory:.65}},
}
for (const z of [1.2816]) for (const [n,c] of Object.entries(cases)) {
  console.log(z, n, [.03,.01,0,-.02].map(change=>{const r=yearRates({...c,change},change===.03?N*4:N,{...PLATEAU_LIMITS,z}); return `${change}: ${(100*r.flagged).toFixed(1)}/${Math.round(100*r.declined)}/${Math.round(100*r.silent)} w${r.medianWeeks}`}).join('  '))
}
