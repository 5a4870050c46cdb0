using System;
using System.Collections.Generic;
using System.Linq;
using Apparatus.Language.Glossary.Matching;
using Xunit;

namespace Apparatus.Language.Tests.Glossary.Matching;

/// <summary>Which English words are one word in two forms, and which are two (FORMAT A7.3). Each row is <c>one other</c>, or several pairs with commas.</summary>
public sealed class EnglishWordsTests
{
    public static TheoryData<string, string> Same => Pairs(
        // Plurals.
        "union unions, class classes, box boxes, church churches, wish wishes, hero heroes, photo photos, shoe shoes, house houses, cause causes, prize prizes, axe axes, "
        + "tax taxes, party parties, sky skies, spy spies, tie ties, movie movies, prairie prairies, monarchy monarchies, boy boys, man men, woman women, workman workmen, child children, "
        + "housewife housewives, shelf shelves, thief thieves, half halves, wolf wolves, valve valves, thesis theses, crisis crises, hypothesis hypotheses, analysis analyses, oasis oases, base bases, "
        + "foot feet, tooth teeth, bureau bureaux, bureau bureaus, milieu milieux, phenomenon phenomena, criterion criteria, stratum strata, index indices, index indexes, bus buses, gas gases, "
        + "bias biases, atlas atlases, lens lenses, genius geniuses, virus viruses, campus campuses, nazi nazis, taxi taxis, critic critics, republic republics, tactic tactics, fabric fabrics, "
        + "specimen specimens, regimen regimens, process processes, press presses, use uses, wage wages, price prices, village villages, force forces, state states, law laws, day days, "
        + "series series, species species, news news, bourgeoisie bourgeoisies, roman romans, german germans, human humans, league leagues, clique cliques, "
        // Spellings.
        + "labour labor, labours labor, labourer laborers, belabour belabor, colour color, discolour discolor, favourite favorite, honourable honorable, harbour harbor, neighbourhood neighborhood, "
        + "armoury armory, rumour rumor, behaviour behavior, realise realize, realises realizes, organise organize, organised organized, organising organizing, organiser organizers, "
        + "organisation organization, nationalisation nationalizations, organisational organizational, analyse analyze, analysed analyzed, analyser analyzer, paralyse paralyze, recognisable recognizable, "
        + "centre center, centres centers, epicentre epicenter, theatre theater, metre meter, kilometre kilometers, fibre fiber, defence defense, defences defenses, offence offense, pretence pretense, licence license, "
        + "programme program, programmes programs, catalogue catalog, dialogue dialogs, grey gray, plough plow, ploughman plowmen, mould mold, sceptic skeptic, scepticism skepticism, judgement judgment, "
        + "tsar czar, tsarist czarist, tsarism tzarism, gaol jail, gaoler jailer, leveller leveler, levellers levelers, traveller traveler, travelled traveled, councillor councilor, counsellor counselor, "
        + "marvellous marvelous, labelling labeling, skilful skillful, fulfil fulfill, connexion connection, artefact artifact, manoeuvre maneuver, manoeuvres maneuvers, mediaeval medieval, archaeology archeology, "
        + "rôle role, régime regime, élite elite, émigré emigre, émigrés emigres, naïve naive, façade facade, œuvre oeuvre, encyclopædia encyclopedia, manœuvre maneuver");

    public static TheoryData<string, string> Different => Pairs(
        // No plurals.
        "news new, these thesis, these theses, thus thu, this thi, does doe, goods good, means mean, arms arm, customs custom, commons common, masses mass, morals moral, always alway, perhaps perhap, "
        + "economics economic, politics politic, mathematics mathematic, ethics ethic, physics physic, lens len, yes ye, whites white, reds red, clothes cloth, clothes clothe, thanks thank, "
        + "basis base, basis bases, axis axe, axis axes, crisis cry, isis is, specimen speciman, omen oman, yemen yeman, 1920s 1920, bus bu, gas ga, us u, princess prince, "
        + "corps corpse, cops copse, laps lapse, tens tense, pleas please, teas tease, bourgeois bourgeoisie, critic criticism, leaves leaf, lives life, "
        // No spellings.
        + "four for, fours for, hour or, hours ours, your or, tour tor, pour por, flour floor, court cort, course corse, source sorce, mourning morning, mourn morn, contour contor, "
        + "prise prize, prises prizes, exercise exorcise, promise premise, genius genus, raise raze, raised razed, wise wize, size sise, rise rize, advice advise, device devise, "
        + "analysis analyse, analyses analyse, synthesis synthesise, emphasis emphasise, paralysis paralyse, practice practise, check cheque, story storey, draft draught, "
        + "controller controler, roller roler, tell tel, collect colect, rally raly, morality mortality, statue status, statute status, party part, parties parts, "
        + "exposé expose, résumé resume, rosé rose, pâté pate, cafe caffe, social socialist, union unionist, union onion, marx marxist, soviet sovnarkom, commune communism, "
        + "labour labourer, labour laborious, organise organ, organise organisation, color colour-blind, realise real, nation nationalise, tsar star, grey great, metre metro, theatre theatrical, "
        + "men mend, man mania, woman womb, child chill, index indict, state static, wage wager, class classic, press pressure, "
        + "die dice, sky ski, cry crisp, spy spice, hero heron, photo photon, box boxer, tax taxi, taxis tax, axe axle, quiz quit, half halve, calf calve, shelf shelve, thief thieve");

    [Theory]
    [MemberData(nameof(Same))]
    public void One_word_in_two_forms_has_one_key(string one, string other) => Assert.Equal(EnglishWords.Key(one), EnglishWords.Key(other));

    [Theory]
    [MemberData(nameof(Different))]
    public void Two_words_have_two_keys(string one, string other) => Assert.NotEqual(EnglishWords.Key(one), EnglishWords.Key(other));

    [Fact]
    public void There_are_enough_pairs() => Assert.True(Same.Count > 100 && Different.Count > 100);

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("s")]
    [InlineData("es")]
    [InlineData("ies")]
    [InlineData("men")]
    [InlineData("ise")]
    [InlineData("our")]
    [InlineData("единоначалие")]
    [InlineData("рабочий")]
    [InlineData("労")]
    public void Any_word_has_a_key(string word) => Assert.Equal(word is "men" ? "man" : word, EnglishWords.Key(word));

    private static TheoryData<string, string> Pairs(string list)
    {
        var data = new TheoryData<string, string>();
        foreach (var pair in (IEnumerable<string[]>)[.. list.Split(", ").Select(pair => pair.Split(' '))])
        {
            data.Add(pair[0], pair.Length == 2 ? pair[1] : throw new ArgumentException($"No pair: {string.Join(' ', pair)}", nameof(list)));
        }

        return data;
    }
}
