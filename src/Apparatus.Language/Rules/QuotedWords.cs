using System.Collections.Generic;
using System.Text;
using Apparatus.Language.Syntax;
using Apparatus.Language.Text;

namespace Apparatus.Language.Rules;

/// <summary>Finds the words between quotation marks in a paragraph. In doubt more is taken for quoted, not less.</summary>
internal sealed class QuotedWords
{
    private readonly StringBuilder words = new();
    private readonly List<int> offsets = [];
    private readonly List<TextSpan> found = [];

    private QuotedWords()
    {
    }

    /// <summary>The stretches between quotation marks, marks included, in no particular order.</summary>
    /// <param name="text">The file.</param>
    /// <param name="inlines">The paragraph. Notes in it are paragraphs of their own and do not count.</param>
    public static IReadOnlyList<TextSpan> In(SourceText text, IEnumerable<InlineNode> inlines)
    {
        var reader = new QuotedWords();
        reader.AddAll(text, inlines);
        reader.FindDouble();
        reader.FindSingle();
        return reader.found;
    }

    private void AddAll(SourceText text, IEnumerable<SyntaxNode> nodes)
    {
        foreach (var node in nodes)
        {
            switch (node)
            {
                case TextNode:
                    for (var at = node.Span.Start; at < node.Span.End; at++)
                    {
                        Add(text[at], at);
                    }

                    break;
                case SoftBreakNode or LineBreakNode:
                    Add(' ', node.Span.Start);
                    break;
                case EntityNode { Text.Length: 1 } entity:
                    Add(entity.Text[0], node.Span.Start);
                    break;
                case EmphasisNode or SpanNode or LinkNode or BracketNode:
                    AddAll(text, node.Children);
                    break;
                case NoteReferenceNode or InlineNoteNode or CommentNode:
                    break;
                default:
                    Add('x', node.Span.Start);
                    break;
            }
        }
    }

    private void Add(char c, int offset)
    {
        words.Append(c);
        offsets.Add(offset);
    }

    // A quotation without an end goes on in the next paragraph.
    private void FindDouble()
    {
        var open = -1;
        for (var i = 0; i < words.Length; i++)
        {
            var isClosing = words[i] is '”' or '»' or '"' || (words[i] == '“' && open >= 0 && words[open] == '„');
            if (open < 0 && words[i] is '“' or '„' or '«' or '"')
            {
                open = i;
            }
            else if (open >= 0 && isClosing)
            {
                Take(open, i);
                open = -1;
            }
        }

        if (open >= 0)
        {
            Take(open, words.Length - 1);
        }
    }

    // An apostrophe after "s" ends a quotation only where nothing else does.
    private void FindSingle()
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (!IsSingleOpening(i))
            {
                continue;
            }

            var end = -1;
            for (var j = i + 2; j < words.Length; j++)
            {
                if (words[j] == '‘')
                {
                    break;
                }

                if (words[j] is '’' or '\'' && !char.IsWhiteSpace(words[j - 1]) && (j + 1 == words.Length || !char.IsLetterOrDigit(words[j + 1])))
                {
                    end = j;
                    if (words[j - 1] is not ('s' or 'S'))
                    {
                        break;
                    }
                }
            }

            if (end > 0)
            {
                Take(i, end);
                i = end;
            }
        }
    }

    private bool IsSingleOpening(int i) =>
        words[i] == '‘' || (words[i] == '\'' && (i == 0 || words[i - 1] is ' ' or '(' or '[' or '—' or '–' or '\u00A0') && i + 1 < words.Length && char.IsLetter(words[i + 1]));

    private void Take(int first, int last) => found.Add(TextSpan.FromBounds(offsets[first], offsets[last] + 1));
}
