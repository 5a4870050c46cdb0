using System;
using System.Globalization;
using System.Text;

namespace Apparatus.Testing;

/// <summary>Makes sentences about factory committees and trade unions. The same seed gives the same sentences.</summary>
/// <param name="random">Where chance comes from.</param>
internal sealed class GeneratedText(Random random)
{
    private static readonly string[] Subjects =
    [
        "the factory committee", "the union branch", "a delegate of the metalworkers", "the district board", "the shop stewards", "the textile union",
        "the council of the works", "the management", "a meeting of all shifts", "the railwaymen", "the congress", "the commission on wages",
        "the printers’ section", "the local soviet", "the minority", "the supply office",
    ];

    private static readonly string[] Verbs =
    [
        "rejected", "accepted", "discussed", "printed", "put off", "carried out", "defended", "criticised", "forgot", "copied", "signed", "revised", "read aloud",
    ];

    private static readonly string[] Objects =
    [
        "the new scale of wages", "the report of the inspectors", "a plan for one-man management", "the rules of the workshop", "the demand for control",
        "the accounts of the past quarter", "a resolution on bread", "the list of candidates", "the letter from the centre", "the order to move the machines",
        "the election of the board", "an agreement with the specialists", "the theses on the trade unions",
    ];

    private static readonly string[] Circumstances =
    [
        "after a long meeting", "without a vote", "by a small majority", "in the second winter", "against the advice of the board", "for want of fuel",
        "before the congress met", "in the name of the whole district", "as it had been done the year before", "though nobody had asked for it",
        "while the works stood still", "with only three votes against", "in the presence of the inspectors",
    ];

    private static readonly string[] Topics =
    [
        "Wages", "Fuel and Bread", "The Committee", "The Board", "Elections", "One Manager", "The Congress", "Control from Below", "The Specialists", "Minutes",
        "The Union", "Letters", "Discipline", "The Machines", "A Strike", "The Plan",
    ];

    /// <summary>A clause that begins in lower case and has no stop.</summary>
    public string Clause() => $"{Pick(Subjects)} {Pick(Verbs)} {Pick(Objects)} {Pick(Circumstances)}";

    /// <summary>A sentence without its stop.</summary>
    public string Sentence()
    {
        var words = new StringBuilder(Clause());
        if (random.Next(3) == 0)
        {
            words.Append(", and ").Append(Clause());
        }

        words[0] = char.ToUpper(words[0], CultureInfo.InvariantCulture);
        return words.ToString();
    }

    /// <summary>The words of a heading.</summary>
    public string Topic() => Pick(Topics);

    /// <summary>A whole number from 1 on.</summary>
    /// <param name="most">The largest number.</param>
    public int Number(int most) => random.Next(1, most + 1);

    /// <summary>One of several.</summary>
    public T Pick<T>(T[] values) => values[random.Next(values.Length)];
}
