using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Glossary;
using Apparatus.Language.Glossary.Matching;
using Apparatus.Language.Semantics;
using Apparatus.Language.Semantics.Terms;
using Apparatus.Language.Text;

namespace Apparatus.Language.Rules.Glossary;

/// <summary>ED4002: one form belongs to two entries of the glossary.</summary>
public sealed class AmbiguousTerm : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new()
    {
        Id = "ED4002",
        Name = "ambiguous-term",
        Severity = Severity.Warning,
        Summary = "Two entries of the glossary share a form, so that the text cannot say which of them is meant.",
        Why = """
            Whoever points at the word in the text sees both entries, and neither of them is wrong: the program cannot choose. Forms are compared as they are
            recognised in the text, so that case, number, hyphens and the British or American spelling do not tell them apart.
            """,
        Silent = """
            - Forms in different languages (`lang=`), and words of other languages in fields.
            - Entries whose `scope=` keeps them apart: no file of the edition lies in both.
            - Forms that differ by case only, where one entry has `case=exact`.
            - Two entries with one id, which ED5002 reports.
            """,
        HowToFix = "Take the form out of one entry, merge the two, or give both a `scope=` that says in which files each meaning holds.",
        Evidence = "Terminology practice: one form, one concept, unless the contexts are kept apart.",
        Bad = """
            The specialists came back.
            //- glossary.md
            [Expert]{#t-expert .term also="specialist"}

            :   Somebody who knows a subject.

            [{|ED4002:Specialist|}]{#t-specialist .term}

            :   Engineer or officer trained before the revolution.
            """,
        Good = """
            The specialists came back.
            //- glossary.md
            [Expert]{#t-expert .term}

            :   Somebody who knows a subject.

            [Specialist]{#t-specialist .term}

            :   Engineer or officer trained before the revolution.
            """,
    };

    /// <inheritdoc/>
    public override void CheckGlossary(GlossarySource source, RuleContext context)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(context);
        var glossary = context.Edition.Glossary;
        var pairs = new SortedDictionary<(Form Later, Form Earlier), bool>();
        foreach (var place in glossary.Entries.Where(place => !UnreadEntries.IsRemainder(place)))
        {
            context.Cancel.ThrowIfCancellationRequested();
            foreach (var form in Forms(place.Entry))
            {
                foreach (var other in glossary.Index.Matcher.Lookup(form.Text).Where(other => other.Entry != place.Number && other.Kind != TermFormKind.Original))
                {
                    var own = new Form(place.Number, form.Index);
                    var found = new Form(other.Entry, other.Kind == TermFormKind.Headword ? -1 : other.Index);
                    var (earlier, later) = own.Entry < found.Entry ? (own, found) : (found, own);
                    if (glossary.Entries[later.Entry].Source == source)
                    {
                        pairs[(later, earlier)] = true;
                    }
                }
            }
        }

        // Of several spellings of one form the first is named.
        var told = new HashSet<(int, Form)>();
        var toldLater = new HashSet<(Form, int)>();
        foreach (var (later, earlier) in pairs.Keys)
        {
            var (first, second) = (glossary.Entries[earlier.Entry], glossary.Entries[later.Entry]);
            if (AreConfused(first, earlier, second, later, context.Edition) && told.Add((later.Entry, earlier)) & toldLater.Add((later, earlier.Entry)))
            {
                Report(first, earlier, second, later, context);
            }
        }
    }

    // The headword has the number -1.
    private static IEnumerable<(int Index, string Text)> Forms(GlossaryEntry entry) => entry.Variants.Select((variant, index) => (index, variant.Text)).Prepend((-1, entry.Headword));

    private static bool AreConfused(GlossaryPlace first, Form earlier, GlossaryPlace second, Form later, Edition edition)
    {
        var (one, two) = (first.Entry, second.Entry);
        var isSameId = one.Id == two.Id && one.IdSpan is not null && two.IdSpan is not null && first.Source.Document is MarkdownDocument && second.Source.Document is MarkdownDocument;
        var (words, others) = (earlier.Text(one), later.Text(two));
        var isCase = one.IsCaseExact != two.IsCaseExact && words != others && words.Equals(others, StringComparison.OrdinalIgnoreCase);
        return !isSameId && !isCase && Language(one, edition) == Language(two, edition) && (one.Scope.IsEmpty || two.Scope.IsEmpty || OverlapScopes(first, second, edition));
    }

    private static string Language(GlossaryEntry entry, Edition edition) => (entry.Language ?? edition.Settings.Language).Split('-', '_')[0].ToLowerInvariant();

    private static bool OverlapScopes(GlossaryPlace first, GlossaryPlace second, Edition edition)
    {
        var index = edition.Glossary.Index;
        return first.Entry.Scope.Any(name => second.Entry.Scope.Any(other => other.Text == name.Text))
            || edition.Documents.Any(document => index.IsInScope(first.Number, document) && index.IsInScope(second.Number, document));
    }

    private static void Report(GlossaryPlace first, Form earlier, GlossaryPlace second, Form later, RuleContext context)
    {
        var (one, two) = (first.Entry, second.Entry);
        var (firstName, secondName) = one.Headword == two.Headword && one.Id != two.Id ? (one.Id, two.Id) : (one.Headword, two.Headword);
        var form = later.Text(two);
        var message = (earlier.Index < 0, later.Index < 0) switch
        {
            (true, true) => $"“{form}” is the headword of ‘{firstName}’ and of ‘{secondName}’; hover lists both.",
            (false, false) => $"“{form}” is both a variant of ‘{firstName}’ and of ‘{secondName}’; hover lists both.",
            (true, false) => $"“{form}” is both the headword ‘{firstName}’ and a variant of ‘{secondName}’; hover lists both.",
            _ => $"“{form}” is both a variant of ‘{firstName}’ and the headword ‘{secondName}’; hover lists both.",
        };
        var fixes = ImmutableArray.CreateBuilder<Fix>();
        foreach (var (place, listed, name) in new[] { (second, later, secondName), (first, earlier, firstName) })
        {
            if (listed.Index >= 0 && VariantEdits.Delete(place, place.Entry.Variants[listed.Index]) is { } edit)
            {
                var path = place.Path;
                fixes.Add(new Fix($"Delete the variant “{listed.Text(place.Entry)}” of ‘{name}’", false, () => [new FileEdit(path, edit)]));
            }
        }

        context.Report(later.Span(two), message, [new RelatedPlace(first.Path, earlier.Span(one), "the other one")], fixes.DrainToImmutable());
    }

    // A form of an entry: the headword, -1, or one of its variants.
    private readonly record struct Form(int Entry, int Index) : IComparable<Form>
    {
        public string Text(GlossaryEntry entry) => Index < 0 ? entry.Headword : entry.Variants[Index].Text;

        public TextSpan Span(GlossaryEntry entry) => Index < 0 ? entry.HeadwordSpan : entry.Variants[Index].Span;

        public int CompareTo(Form other) => Entry != other.Entry ? Entry.CompareTo(other.Entry) : Index.CompareTo(other.Index);
    }
}
