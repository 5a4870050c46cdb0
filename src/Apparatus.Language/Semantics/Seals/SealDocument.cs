using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using Apparatus.Language.Text;

namespace Apparatus.Language.Semantics.Seals;

/// <summary>
/// The seal of an edition: what its base text reads, paragraph by paragraph, each with an id and a checksum. It is a text that people can read and that merges
/// by paragraph: a line <c>## path</c> for each file, then for each paragraph a line <c>id checksum</c> and the words in the next one.
/// </summary>
public sealed class SealDocument : Document
{
    private const string Head = "# Sealed base text. `apparatus seal` writes this file; change the text, not the seal.";

    /// <summary>Reads a seal.</summary>
    /// <param name="path">The full path with <c>/</c>.</param>
    /// <param name="text">Its text.</param>
    public SealDocument(string path, SourceText text)
        : base(path, text)
    {
        var texts = ImmutableArray.CreateBuilder<SealedText>();
        var faults = ImmutableArray.CreateBuilder<TextSpan>();
        var paragraphs = ImmutableArray.CreateBuilder<SealedParagraph>();
        string? file = null;
        for (var number = 0; number < text.LineCount; number++)
        {
            var line = text.GetLineSpan(number);
            var words = text.ToString(line).Trim();
            if (words.StartsWith("## ", StringComparison.Ordinal))
            {
                Close();
                file = words[3..].Trim();
            }
            else if (words.Length > 0 && words[0] != '#')
            {
                var parts = words.Split(' ');
                var next = number + 1 < text.LineCount ? text.GetLineSpan(number + 1) : new TextSpan(text.Length, 0);
                var read = new SealedParagraph(parts[0], parts.Length == 2 ? parts[1] : string.Empty, text.ToString(next).Trim(), TextSpan.FromBounds(line.Start, next.End));
                if (file is null || parts.Length != 2 || !read.IsWhole)
                {
                    faults.Add(line);
                }
                else
                {
                    paragraphs.Add(read);
                }

                number += parts.Length == 2 ? 1 : 0;
            }
        }

        Close();
        Texts = texts.DrainToImmutable();
        Faults = faults.DrainToImmutable();

        void Close()
        {
            if (file is not null)
            {
                texts.Add(new SealedText(file, paragraphs.ToImmutable()));
            }

            paragraphs.Clear();
        }
    }

    /// <summary>The files in order.</summary>
    public ImmutableArray<SealedText> Texts { get; }

    /// <summary>Lines that belong to no whole paragraph: marks of a merge, words that somebody has changed here.</summary>
    public ImmutableArray<TextSpan> Faults { get; }

    /// <summary>The sealed paragraphs of a file; null when it was never sealed.</summary>
    /// <param name="path">The path of the file within the edition.</param>
    public SealedText? Find(string path) => Texts.FirstOrDefault(text => text.Path == path);

    /// <summary>Writes a seal.</summary>
    /// <param name="texts">The files in order.</param>
    public static string Write(IEnumerable<SealedText> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var result = new StringBuilder(Head).Append('\n');
        foreach (var text in texts.Where(text => !text.Paragraphs.IsEmpty))
        {
            result.Append("\n## ").Append(text.Path).Append('\n');
            foreach (var paragraph in text.Paragraphs)
            {
                result.Append('\n').Append(paragraph.Id).Append(' ').Append(paragraph.Checksum).Append('\n').Append(paragraph.Words).Append('\n');
            }
        }

        return result.ToString();
    }
}
