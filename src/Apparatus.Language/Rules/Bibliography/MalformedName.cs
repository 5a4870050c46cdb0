using System;
using System.Collections.Immutable;
using System.Linq;
using System.Text.RegularExpressions;
using Apparatus.Language.Bibliography;
using Apparatus.Language.Bibliography.Model;
using Apparatus.Language.Bibliography.Names;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Semantics;
using Apparatus.Language.Syntax.Yaml;
using Apparatus.Language.Text;

namespace Apparatus.Language.Rules.Bibliography;

/// <summary>Reports names that are taken apart in another way than was meant.</summary>
public sealed partial class MalformedName : EntryRule
{
    // A word of three letters is no initials.
    private const int ShortestWord = 3;

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new()
    {
        Id = "ED3007",
        Name = "malformed-name",
        Severity = Severity.Warning,
        Summary = "A name of an author, editor or translator is not written as BibTeX takes names apart.",
        Why = """
            Names are parted by `and`; commas part the pieces of one name. With `&`, `;` or too many commas several people become one, whose pieces are printed in the wrong
            order; `et al.` becomes part of somebody’s name; an empty name swallows its neighbour’s `and`.
            """,
        Silent = """
            Names wholly in braces, which are bodies; `others` as the last name; abbreviations of one word (`CPSU`) and initials; small faults of spacing.
            """,
        HowToFix = "Part names with `and`, write `and others` for more of them, and put bodies in braces: `{Faber & Faber}`. Fixes do each of these.",
        Evidence = "Measured with Pandoc 2.17: `Roe, Ann & Poe, Max` prints “Roe, Max, Ann & Poe”. Biber skips such an entry with an error.",
        Bad = """
            The committees were never consulted [@brinton1970, p. 33].

            //- edition.yml
            input-files:
            - text.md
            bibliography: works.bib

            //- works.bib
            @book{brinton1970,
              author = {{|ED3007:Brinton, Maurice & Cardan, Paul|}},
              title = {The Bolsheviks and Workers’ Control},
            }
            """,
        Good = """
            The committees were never consulted [@brinton1970, p. 33].

            //- edition.yml
            input-files:
            - text.md
            bibliography: works.bib

            //- works.bib
            @book{brinton1970,
              author = {Brinton, Maurice and Cardan, Paul},
              title = {The Bolsheviks and Workers’ Control},
            }
            """,
    };

    /// <inheritdoc/>
    protected override void CheckEntry(BibliographyPlace place, Document document, RuleContext context)
    {
        foreach (var field in place.Entry.Fields)
        {
            if (EntryFields.Find(place.Entry.Format, field.Name)?.Kind != FieldKind.Names)
            {
                continue;
            }

            if (place.Entry.Format.IsBibTeX())
            {
                CheckBibTeX(field, document.Text, context);
            }
            else
            {
                CheckCsl(field, context);
            }
        }
    }

    private static void CheckBibTeX(BibliographyField field, SourceText text, RuleContext context)
    {
        var names = NameSplitter.Split(field.Value);
        var isWritten = ValueText.IsWritten(text, field);
        foreach (var span in names)
        {
            var name = field.Value.Substring(span.Start, span.Length);
            if (span.IsEmpty)
            {
                context.Report(ValueText.Place(text, field, NextAnd(field.Value, span)), "There is no name beside this “and”.", fixes: isWritten ? DropAnd(field, text, context) : []);
                continue;
            }

            if (Fault(name) is var (message, replacement, title))
            {
                var where = ValueText.Place(text, field, span);
                var fixes = ImmutableArray.CreateBuilder<Fix>();
                if (isWritten && replacement is not null)
                {
                    fixes.Add(context.Fix(title, false, new TextEdit(where, replacement)));
                }

                if (isWritten && name.AsSpan().IndexOfAny('{', '}') < 0)
                {
                    fixes.Add(context.Fix("Put the whole name in braces", false, new TextEdit(where, "{" + name + "}")));
                }

                context.Report(where, message, fixes: fixes.DrainToImmutable());
            }
        }
    }

    // What is wrong with one name, what to write instead, and how that is called.
    private static (string Message, string? Replacement, string Title)? Fault(string name)
    {
        var shown = NameSplitter.OutsideBraces(name);
        if (Extended().IsMatch(shown))
        {
            return null;
        }

        if (EtAl().Match(shown) is { Success: true } others)
        {
            return ("“et al.” becomes part of the name; write “and others”.", name[..others.Index].TrimEnd(' ', ',') + " and others", "Write “and others”");
        }

        if (CapitalAnd().Match(shown) is { Success: true } and)
        {
            var written = and.Groups[1].Value;
            return ($"“{written}” does not part names; write “and” in small letters.", name[..and.Groups[1].Index] + "and" + name[(and.Groups[1].Index + 3)..], $"Write “and” for “{written}”");
        }

        if (shown.IndexOfAny(['&', ';']) is >= 0 and var sign)
        {
            var written = name[sign].ToString();
            return ($"“{written}” does not part names; separate them with “and”.", Separators().Replace(shown, " and ") is var parted && shown == name ? parted : null, $"Write “and” for “{written}”");
        }

        if (shown.Count(c => c == ',') > 2)
        {
            return ($"“{Cut(name)}” has too many commas; separate names with “and”.", null, string.Empty);
        }

        return IsInCapitals(shown) ? ($"“{Cut(name)}” is all in capitals and is printed so.", InSmallLetters(name), $"Write “{Cut(InSmallLetters(name))}”") : null;
    }

    private static bool IsInCapitals(string shown)
    {
        var words = shown.Split([' ', ',', '~', '-', '.'], StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 1 && words.Any(word => word.Count(char.IsLetter) >= ShortestWord) && !shown.Any(char.IsLower) && !shown.Contains('\\', StringComparison.Ordinal) && !shown.Any(char.IsDigit);
    }

    private static string InSmallLetters(string name) => Words().Replace(name, match => match.Length < ShortestWord ? match.Value : match.Value[0] + match.Value[1..].ToLowerInvariant());

    private static string Cut(string name) => name.Length <= 40 ? name : name[..39] + "…";

    // The “and” that an empty name stands beside.
    private static TextSpan NextAnd(string value, TextSpan empty)
    {
        var before = value.LastIndexOf("and", Math.Max(0, empty.Start - 1), StringComparison.OrdinalIgnoreCase);
        var after = empty.Start < value.Length ? value.IndexOf("and", empty.Start, StringComparison.OrdinalIgnoreCase) : -1;
        var at = after == empty.Start || before < 0 ? Math.Max(0, after) : before;
        return new TextSpan(at, Math.Min(3, value.Length - at));
    }

    private static ImmutableArray<Fix> DropAnd(BibliographyField field, SourceText text, RuleContext context)
    {
        var names = NameSplitter.Split(field.Value).Where(span => !span.IsEmpty).Select(span => field.Value.Substring(span.Start, span.Length));
        return [context.Fix("Take out the “and”", false, new TextEdit(ValueText.Inner(text, field), string.Join(" and ", names)))];
    }

    private static void CheckCsl(BibliographyField field, RuleContext context)
    {
        foreach (var name in (field.Content as YamlSequence)?.Items.OfType<YamlMapping>() ?? [])
        {
            if (name.Entries.IsEmpty)
            {
                context.Report(name.Span, "This name is empty.");
            }
            else if (name["family"] is YamlScalar family && Fault(family.Value) is var (message, _, _))
            {
                context.Report(family.Span, message.Replace("; separate names with “and”", "; give each name an item of its own", StringComparison.Ordinal).Replace("; separate them with “and”", "; give each name an item of its own", StringComparison.Ordinal).Replace("; write “and others”", string.Empty, StringComparison.Ordinal));
            }
        }
    }

    [GeneratedRegex(@",?\s*\bet\.?\s+al\b\.?\s*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex EtAl();

    [GeneratedRegex(@"\s(AND|And)\s", RegexOptions.CultureInvariant)]
    private static partial Regex CapitalAnd();

    [GeneratedRegex(@"\s*(?:\\?&|;)\s*(?:and\s+)?", RegexOptions.CultureInvariant)]
    private static partial Regex Separators();

    // biblatex's form with names for the pieces: “family=Roe, given=Ann”.
    [GeneratedRegex(@"^\s*\p{L}+(?:-i)?\s*=", RegexOptions.CultureInvariant)]
    private static partial Regex Extended();

    [GeneratedRegex(@"\p{L}+", RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}
