/** French: words that decide how one claim stands to another. */
import type { CueRows } from './cue-words.ts';

export const FRENCH: CueRows = {
  negators: 'pas jamais aucun aucune rien personne ni sans nullement guère non',
  nobodies: 'personne rien',
  concord: 'pas jamais aucun aucune rien personne ni',
  trailing: 'pas jamais',
  undoers: 'sans',
  idle: 'seulement uniquement moins',
  deniers: `nier nie nient nié niait dément démentent démenti démentir refuse refusent refusons refusé refuser refus rejette rejettent rejetons rejeté rejeter rejet
    oppose opposent opposons opposé opposer opposition conteste contestent contesté contester exclut excluent exclu exclure interdit interdire interdisent
    empêche empêcher empêché renonce renoncer renoncé évite éviter évité faux`,
  denierPhrases: 'est-contre sont-contre sommes-contre était-contre voté-contre vote-contre votent-contre',
  breaks: 'mais car parce lorsque quand si tandis avant après bien',
  auxiliaries:
    'est sont était étaient a ont avait avaient sera seront serait seraient peut peuvent doit doivent va vont fut furent faut pourra pourront devra devront',
  demands:
    'doit doivent devrait devraient faut faudrait veut veulent voulait demande demandent demandait exige exigent exigeait réclame réclament appelle appellent souhaite souhaitent',
  stances:
    'prêt prête prêts accepte acceptent accepté soutient soutiennent favorable favorables refuse refusent refusé oppose opposent rejette promet promettent promis',
  readiness: 'prêt prête prêts promet promettent promis',
  hedges:
    'pourrait pourraient probablement serait seraient aurait auraient vraisemblablement apparemment éventuellement semble semblent présumé',
  forecasts: 'sera seront va vont devrait devraient prévoit prévoient prévu prévue prochain prochaine pourra pourrait',
  periods: 'trimestre semestre mois semaine année an saison décennie',
  partials: 'certains certaines plusieurs quelques partie plupart majorité minorité',
  universals: 'tous toutes tout toute chaque aucun aucune ensemble entier entière toujours jamais personne',
  restrictions: 'seulement uniquement exclusivement seuls seules réservé réservée',
  progress: 'désormais maintenant déjà depuis finalement nouveau reporté signé',
  kindred: `
    soldats soldat troupes troupe militaires armée forces
    envoyer envoie envoyé envoi déployer déploie déployé déploiement
    négociations négocier pourparlers discussions dialogue
    trêve armistice
    accord traité pacte
    élection élections scrutin vote
    gouvernement cabinet exécutif
    président chef dirigeant
    loi texte projet
    mort morts tué tués décès victimes bilan décédé
    blessé blessés
    augmenter augmente augmenté augmentation hausse progresser relever relevé élever élève monter progression porter
    baisser baisse baissé diminuer diminué diminution reculer reculé recul chuter chute réduire réduit réduction
    licencier licencié licenciement emploi poste postes
    salariés employés travailleurs
    entreprise société groupe firme
    fermer ferme fermé fermeture
    ouvrir ouvre ouvert ouverture
    police policiers agents
    attaque offensive assaut
    aide soutien assistance
    vouloir veut souhaite envisage
    prématuré précoce tôt
    livrer livré livraison livraisons
    prévenir prévenu avertir averti informer informé alerter alerté`,
  order: 'avant après',
  opposites: `
    avant|après
    augmente augmenté hausse monter relevé progressé plus|baisse baissé diminué reculé chuté réduit moins
    gagne gagné victoire|perdu perd défaite
    bénéfice profit|perte
    ouvert ouvre|fermé ferme
    coupable condamné|innocent acquitté relaxé
    vivant survécu|mort tué
    accepte accepté adopté approuvé|refuse refusé rejeté rejette
    autorise autorisé permis|interdit
    libéré libre|arrêté détenu
    sûr|dangereux
    vrai authentique|faux
    succès réussi|échec échoué
    commence commencé début|termine terminé fin
    salue salué loue|critique critiqué condamne dénonce dénoncé
    prolongé prolonge|expiré expire
    démissionné démissionne démission|reste resté
    signé signe promulgué|bloqué veto
    pris conquis repris|perdu
    renforcé renforce|affaibli affaiblit
    amélioré améliore|aggravé dégradé aggrave
    embauché recruté|licencié licencie
    confirmé confirme|démenti dément nié nie
    unanime uni|divisé
    doublé|divisé
    poursuivi continué repris|rompu interrompu
    imposé|levé`,
  contrasts: `
    public privé
    nord sud est ouest
    premier deuxième troisième`,
};
