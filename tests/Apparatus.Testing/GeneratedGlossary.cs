using System.Globalization;
using System.Linq;
using System.Text;

namespace Apparatus.Testing;

/// <summary>A made-up glossary: phrases of two or three words, with variants, short definitions and references to each other.</summary>
internal static class GeneratedGlossary
{
    private static readonly string[] First =
    [
        "local", "regional", "provisional", "elected", "appointed", "joint", "standing", "central", "district", "factory", "railway", "harbour", "municipal", "rural", "general", "special", "technical",
        "military", "civil", "common", "separate", "temporary", "permanent", "annual", "weekly", "extraordinary", "ordinary", "upper", "lower", "inner", "outer", "northern", "southern", "eastern",
        "western", "social", "industrial", "cooperative", "federal", "national", "printed", "sealed", "open", "closed", "mixed",
    ];

    private static readonly string[] Last =
    [
        "management", "committee", "council", "assembly", "congress", "bureau", "commission", "delegation", "platform", "resolution", "programme", "aristocracy", "bureaucracy", "administration", "inspection",
        "control", "discipline", "mobilisation", "organisation", "federation", "tribunal", "treasury", "depot", "workshop", "brigade", "quota", "ration", "levy", "decree", "mandate", "faction", "tendency",
        "majority", "minority", "quorum", "ballot", "petition", "protocol", "secretary", "president", "delegate", "inspector", "specialist", "apprentice", "foreman",
    ];

    /// <summary>The most entries that it can make.</summary>
    public static int Most => First.Length * Last.Length;

    /// <summary>The headword of an entry.</summary>
    /// <param name="number">Its number from 0.</param>
    public static string Headword(int number) => $"{(number % 3 == 0 ? "one-" : string.Empty)}{First[number % First.Length]} {Last[number / First.Length % Last.Length]}";

    /// <summary>The text of the glossary file.</summary>
    /// <param name="entries">How many entries.</param>
    public static string Write(int entries)
    {
        var glossary = new StringBuilder("# Glossary {#glossary}\n");
        foreach (var number in Enumerable.Range(0, entries))
        {
            var (id, headword) = (Id(number), Headword(number));
            glossary.Append(CultureInfo.InvariantCulture, $"\n[{char.ToUpperInvariant(headword[0])}{headword[1..]}]{{#{id} .term also=\"rule of the {headword}\"}}\n\n:   What is called so in the minutes, number {number}.\n");
            if (number % 4 == 1)
            {
                glossary.Append(CultureInfo.InvariantCulture, $"\n:   *See also:* [{Headword(number - 1)}](#{Id(number - 1)})\n");
            }
        }

        return glossary.ToString();
    }

    private static string Id(int number) => "t-" + Headword(number).Replace(' ', '-');
}
