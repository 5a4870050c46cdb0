using System;
using System.Collections.Generic;
using System.Collections.Immutable;

namespace Apparatus.Language.Semantics;

/// <summary>
/// The notes of an edition by label. Labels are compared as Pandoc does: exactly, case and all. Places come in reading
/// order, so that the last definition is the one Pandoc prints.
/// </summary>
public sealed class NoteTable
{
    private readonly Dictionary<string, List<SymbolPlace>> definitions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<SymbolPlace>> references = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<SymbolPlace>> unread = new(StringComparer.Ordinal);
    private readonly HashSet<string> opening = new(StringComparer.Ordinal);
    private readonly HashSet<string> inText = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> labelsIgnoringCase = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Merges the facts of files.</summary>
    /// <param name="documents">The files in reading order.</param>
    public NoteTable(ImmutableArray<MarkdownDocument> documents)
    {
        for (var file = 0; file < documents.Length; file++)
        {
            var document = documents[file];
            for (var i = 0; i < document.Facts.NoteDefinitions.Length; i++)
            {
                Add(definitions, document.Facts.NoteDefinitions[i].Label, new SymbolPlace(file, i));
            }

            for (var i = 0; i < document.Facts.UnreadLabels.Length; i++)
            {
                Add(unread, document.Facts.UnreadLabels[i], new SymbolPlace(file, i));
            }

            for (var i = 0; i < document.Facts.NoteReferences.Length; i++)
            {
                var use = document.Facts.NoteReferences[i];
                Add(references, use.Label, new SymbolPlace(file, i));
                (use.OpensParagraph ? opening : inText).Add(use.Label);
            }
        }

        foreach (var label in definitions.Keys)
        {
            if (!labelsIgnoringCase.TryGetValue(label, out var same))
            {
                labelsIgnoringCase[label] = same = [];
            }

            same.Add(label);
        }
    }

    /// <summary>All defined labels, in order of their first definition.</summary>
    public IReadOnlyCollection<string> DefinedLabels => definitions.Keys;

    /// <summary>All labels referred to, in order of their first reference.</summary>
    public IReadOnlyCollection<string> ReferredLabels => references.Keys;

    /// <summary>Whether Pandoc reads a definition of this label in some file of the edition.</summary>
    public bool IsDefined(string label) => definitions.ContainsKey(label);

    /// <summary>The definitions of a label in reading order; empty when there are none.</summary>
    public IReadOnlyList<SymbolPlace> Definitions(string label) => definitions.TryGetValue(label, out var found) ? found : [];

    /// <summary>The references to a label in reading order, those inside other notes included; empty when there are none.</summary>
    public IReadOnlyList<SymbolPlace> References(string label) => references.TryGetValue(label, out var found) ? found : [];

    /// <summary>Lines that look like definitions of a label but are not read (ED1005), in <see cref="DocumentIndex.UnreadDefinitions"/>.</summary>
    public IReadOnlyList<SymbolPlace> UnreadDefinitions(string label) => unread.TryGetValue(label, out var found) ? found : [];

    /// <summary>The defined labels that differ from this one by case at the most.</summary>
    public IReadOnlyList<string> LabelsIgnoringCase(string label) => labelsIgnoringCase.TryGetValue(label, out var found) ? found : [];

    /// <summary>
    /// Whether a paragraph that opens with this label is probably its definition without the colon (ED1017): the label is
    /// defined nowhere, and something else refers to it.
    /// </summary>
    public bool LacksColon(string label) => opening.Contains(label) && inText.Contains(label) && !IsDefined(label);

    private static void Add(Dictionary<string, List<SymbolPlace>> table, string label, SymbolPlace place)
    {
        if (!table.TryGetValue(label, out var places))
        {
            table[label] = places = [];
        }

        places.Add(place);
    }
}
