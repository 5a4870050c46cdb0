using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using Apparatus.Language.Bibliography;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Semantics;
using Apparatus.Language.Syntax;
using Apparatus.Language.Text;

namespace Apparatus.Language.Rules.Citations;

/// <summary>Reports citations of works that no bibliography holds.</summary>
public sealed class UnknownCitationKey : Rule
{
    // Of a file, the works that all its keys were found among.
    private static readonly ConditionalWeakTable<DocumentFacts, BibliographyIndex> Checked = [];

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new()
    {
        Id = "ED2001",
        Name = "unknown-citation-key",
        Severity = Severity.Error,
        Summary = "A key is cited that no bibliography of the edition holds.",
        Why = """
            Pandoc prints the key with a question mark, `(key?)`, where the reference should stand. Its warning names the key but no place,
            and for `nocite` there is no warning at all: the work is missing from the list of works cited. Keys count case. An alias from the field
            `ids` of an entry works only where the entry is also cited under its own key, and of several aliases only the last does.
            """,
        Silent = """
            Everything in an edition that declares no bibliography, or whose bibliography was not found (ED3001). E-mail addresses, `\@`, bare
            keys in link texts and link definitions, and `[@x]` where `[@x]: address` stands in the file; cross-references (`@fig:`, `@tbl-`, `@eq:`, `@sec:`, `@lst:`, Quarto's `@thm-`, `@nte-`, …) and identifiers (`@doi:`, `@isbn:`, …)
            that other tools resolve; numbers of example lists. A bare `@word` outside brackets is a warning, since it may be somebody's handle; in a
            web address it is a remark.
            """,
        HowToFix = "Correct the key, or add the work to the bibliography. Put a web address in angle brackets, and a key with unusual characters in braces, `@{…}`.",
        Evidence = "Measured with Pandoc 2.17: `Citeproc: citation … not found`, without a place; nothing for `nocite`.",
        Bad = """
            ---
            references:
            - id: brinton1970
              type: book
              title: The Bolsheviks and Workers’ Control
            ---

            The committees were never consulted [@{|ED2001:brington1970|}, p. 33].
            """,
        Good = """
            ---
            references:
            - id: brinton1970
              type: book
              title: The Bolsheviks and Workers’ Control
            ---

            The committees were never consulted [@brinton1970, p. 33].
            """,
    };

    /// <inheritdoc/>
    public override void CheckText(MarkdownDocument document, RuleContext context)
    {
        if (!AreWorksKnown(context.Edition) || AreKnown(document.Facts, context.Edition))
        {
            return;
        }

        var linked = document.Index.Citations.Where(use => IsLinkDefinition(use.Group, document.Text)).Select(use => use.Node.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var use in document.Index.Citations)
        {
            if (!IsLinkText(use) && !IsLink(use, linked) && !IsExample(use.Node, context.Edition))
            {
                var isBare = use is { Node.Mode: CitationMode.InText, Outer: null, Group.BracketSpan: null };
                Check(use.Node, isBare ? Severity.Warning : Severity.Error, document, context);
            }
        }

        foreach (var citation in document.Index.MetadataCitations)
        {
            CheckMetadata(citation, document, context);
        }
    }

    /// <inheritdoc/>
    public override void CheckManifest(ManifestDocument document, RuleContext context)
    {
        if (AreWorksKnown(context.Edition))
        {
            foreach (var citation in document.Citations)
            {
                CheckMetadata(citation, document, context);
            }
        }
    }

    private static bool AreWorksKnown(Edition edition) => edition.DeclaresBibliography() && !edition.LacksBibliography();

    // A bare "@name" in the text of a link is a handle; in brackets, or in the caption of an image, it is a citation.
    private static bool IsLinkText(CitationUse use) => use is { Link.IsImage: false, Group: { IsInText: true, BracketSpan: null } };

    private static bool IsExample(CitationNode node, Edition edition) =>
        node.Mode == CitationMode.InText && edition.Citations.IsExample(node.Key);

    // "[@handle]" that "[@handle]: url" gives an address, and that line itself.
    private static bool IsLink(CitationUse use, HashSet<string> linked) =>
        use.Group is { IsInText: false, Items.Length: 1 } && linked.Contains(use.Node.Key);

    // "[@handle]: url" at the start of a line is a link definition to everybody but Pandoc.
    private static bool IsLinkDefinition(CitationGroupNode group, SourceText text)
    {
        if (group.IsInText || group.Items.Length > 1 || group.Span.End >= text.Length || text[group.Span.End] != ':')
        {
            return false;
        }

        var line = text.GetLineSpan(text.GetLine(group.Span.Start));
        var before = text.Content.AsSpan(line.Start, group.Span.Start - line.Start);
        return before.Trim(" >").IsEmpty && WebAddress.StartsWith(text.Content.AsSpan(group.Span.End + 1, Math.Max(0, line.End - group.Span.End - 1)).Trim());
    }

    // Facts say whether there is anything to look at. They stay the same object while typing changes none of them.
    private static bool AreKnown(DocumentFacts facts, Edition edition)
    {
        if (Checked.TryGetValue(facts, out var works) && ReferenceEquals(works, edition.Works))
        {
            return true;
        }

        var areKnown = facts.CitedKeys.Concat(facts.MetadataKeys).All(key => IsKnown(key, edition));
        if (areKnown)
        {
            Checked.AddOrUpdate(facts, edition.Works);
        }

        return areKnown;
    }

    private static bool IsKnown(string key, Edition edition) => ReservedKeys.IsReserved(key) || edition.Works.Find(key) is not null;

    private static void CheckMetadata(MetadataCitation citation, Document document, RuleContext context)
    {
        var isBare = citation is { IsNocite: false, Group: { IsInText: true, BracketSpan: null } };
        if (citation.IsNocite)
        {
            Check(citation.Node, Severity.Error, document, context, "it will be missing from the list of works");
        }
        else
        {
            Check(citation.Node, isBare ? Severity.Warning : Severity.Error, document, context);
        }
    }

    private static void Check(CitationNode node, Severity atMost, Document document, RuleContext context, string? consequence = null)
    {
        var edition = context.Edition;
        if (IsKnown(node.Key, edition))
        {
            return;
        }

        if (edition.Works.FindAlias(node.Key) is { } aliased)
        {
            ReportAlias(node, aliased, context);
        }
        else if (node.Mode == CitationMode.InText && WebAddress.Around(node.MarkerSpan, document.Text) is { } address)
        {
            context.Report(
                node.KeySpan,
                $"Pandoc reads “@{node.Key}” in this address as a citation; write <…>.",
                fixes:
                [
                    context.Fix(
                        "Put the address in angle brackets",
                        false,
                        new TextEdit(new TextSpan(address.Start, 0), "<"),
                        new TextEdit(new TextSpan(address.End, 0), ">")),
                ],
                atMost: Severity.Info);
        }
        else
        {
            ReportUnknown(node, atMost, document, context, consequence ?? $"it will be printed as “({node.Key}?)”");
        }
    }

    private static void ReportAlias(CitationNode node, BibliographyPlace place, RuleContext context)
    {
        var key = place.Entry.Key;
        var alias = place.Entry.Aliases[^1];
        var resolves = alias.Key == node.Key && context.Edition.Citations.IsCited(key);
        context.Report(
            node.KeySpan,
            $"‘{node.Key}’ is an alias of ‘{key}’" + (resolves ? "." : $", but Pandoc will print “({node.Key}?)”."),
            [new RelatedPlace(place.Path, place.Entry.KeySpan, $"‘{key}’ is defined here")],
            [context.Fix($"Change to ‘{key}’", false, new TextEdit(node.KeySpan, key))],
            resolves ? Severity.Info : Severity.Error);
    }

    private static void ReportUnknown(CitationNode node, Severity atMost, Document document, RuleContext context, string consequence)
    {
        var edition = context.Edition;
        var near = edition.FindNearKey(node.Key);
        var message = $"No entry ‘{node.Key}’ in {Names(edition)}; {consequence}.{(near is null ? string.Empty : $" Did you mean ‘{near}’?")}";
        var fixes = ImmutableArray.CreateBuilder<Fix>();
        if (FindCutKey(node, document.Text, edition) is { } cut)
        {
            var key = document.Text.ToString(cut);
            fixes.Add(context.Fix($"Write “@{{{key}}}”", false, new TextEdit(cut, $"{{{key}}}")));
        }

        var nearPlace = near is null ? null : edition.Works.FindNamed(near);
        if (near is not null)
        {
            fixes.Add(context.Fix($"Change to ‘{near}’", false, new TextEdit(node.KeySpan, near)));
        }

        if (EntryStub.Find(edition, node.Key) is { } stub)
        {
            fixes.Add(new Fix($"Add an entry ‘{node.Key}’ to {edition.DisplayPath(stub.Path)}", false, () => [stub]));
        }

        context.Report(
            node.KeySpan,
            message,
            nearPlace is null ? [] : [new RelatedPlace(nearPlace.Path, nearPlace.Entry.KeySpan, $"‘{near}’ is defined here")],
            fixes.DrainToImmutable(),
            atMost);
    }

    private static string Names(Edition edition)
    {
        var names = edition.Works.Sources
            .Select(source => source.File.Format == BibliographyFormat.Inline ? $"the references of {edition.DisplayPath(source.Path)}" : edition.DisplayPath(source.Path))
            .ToList();
        return names.Count switch
        {
            1 => names[0],
            <= 3 => $"{string.Join(", ", names.SkipLast(1))} and {names[^1]}",
            _ => $"the {names.Count} bibliographies of this edition",
        };
    }

    // A known key that goes on where Pandoc stops reading: "@a--b" cites "a".
    private static TextSpan? FindCutKey(CitationNode node, SourceText text, Edition edition)
    {
        if (node.MarkerSpan.End != node.KeySpan.End)
        {
            return null;
        }

        var end = node.KeySpan.End;
        while (end < text.Length && end < node.KeySpan.End + 60 && !char.IsWhiteSpace(text[end]) && text[end] is not ('[' or ']' or ';'))
        {
            end++;
        }

        for (; end > node.KeySpan.End; end--)
        {
            var span = TextSpan.FromBounds(node.KeySpan.Start, end);
            if (edition.Works.Find(text.ToString(span)) is not null)
            {
                return span;
            }
        }

        return null;
    }
}
