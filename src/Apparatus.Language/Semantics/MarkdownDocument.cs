using System;
using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Syntax;
using Apparatus.Language.Syntax.Reading;
using Apparatus.Language.Syntax.Yaml;
using Apparatus.Language.Text;

namespace Apparatus.Language.Semantics;

/// <summary>A Markdown file with its tree, its index and its facts.</summary>
/// <param name="path">The full path with <c>/</c>.</param>
/// <param name="tree">The file as Pandoc reads it.</param>
public sealed class MarkdownDocument(string path, SyntaxTree tree) : Document(path, tree.Text)
{
    private readonly Lazy<DocumentIndex> index = new(() => DocumentIndexer.Build(tree));
    private DocumentFacts? facts;

    // The file before an edit, until its facts are compared with those of this one.
    private MarkdownDocument? predecessor;

    /// <summary>The file as Pandoc reads it.</summary>
    public SyntaxTree Tree { get; } = tree;

    /// <summary>What it defines and refers to, with places.</summary>
    public DocumentIndex Index => index.Value;

    /// <summary>The same without places: all that other files need to know.</summary>
    public DocumentFacts Facts => facts ??= TakeFacts();

    /// <summary>The front matter as written, its lines of <c>---</c> included; empty when there is none.</summary>
    public string FrontMatterText => Tree.FrontMatter is { } front ? Text.ToString(front.Span) : string.Empty;

    /// <summary>The witness that the file was transcribed from, as its front matter names it (FORMAT A3); null for editors' text.</summary>
    public string? Witness => Tree.FrontMatter?.Yaml.Map?["witness"] is YamlScalar { Value.Length: > 0 } witness ? witness.Value : null;

    /// <summary>How far the file is, as its front matter says (FORMAT A3: <c>scan</c>, <c>proofed</c>, <c>collated</c>, <c>final</c>); null where it does not.</summary>
    public string? Status => Tree.FrontMatter?.Yaml.Map?["status"] is YamlScalar status ? status.Value : null;

    /// <summary>The same file with some of its segments only, for whoever looks at one block at a time.</summary>
    internal MarkdownDocument Part(ImmutableArray<Segment> segments) => new(Path, Tree.With(segments));

    /// <summary>Whether a question is true of some stretch of the file. The answers are kept over edits.</summary>
    /// <param name="question">The question.</param>
    /// <param name="ask">Answers it of some blocks; their places are offsets of the file.</param>
    internal bool Has(SegmentQuestion question, Func<ImmutableArray<BlockNode>, bool> ask) => Tree.Segments.Any(segment => segment.Answer(question, null, ask));

    /// <summary>The same file with only those segments of which a question is true.</summary>
    /// <param name="question">The question.</param>
    /// <param name="about">What else it is about; asked again for another.</param>
    /// <param name="ask">Answers it of some blocks; their places are offsets of the file.</param>
    internal MarkdownDocument Having(SegmentQuestion question, object about, Func<ImmutableArray<BlockNode>, bool> ask) =>
        Part([.. Tree.Segments.Where(segment => segment.Answer(question, about, ask))]);

    /// <summary>Reads a text.</summary>
    /// <param name="path">The full path with <c>/</c>.</param>
    /// <param name="text">Any text whatever.</param>
    /// <param name="before">The same file before an edit, from which is taken over what the edit does not touch; null when there is none.</param>
    public static MarkdownDocument Parse(string path, SourceText text, MarkdownDocument? before = null) =>
        new(path, EditionParser.Parse(text, before?.Tree)) { predecessor = before?.facts is null ? null : before };

    /// <summary>What of the file was read again since an earlier state of it; all of it where that cannot be told.</summary>
    internal MarkdownDocument ReadSince(MarkdownDocument before) => SharedStretches.Between(before.Tree, Tree) is { } shared ? Part(shared.Segments) : this;

    // Those of the file before, where what was read again has the facts of what stood there.
    private DocumentFacts TakeFacts()
    {
        var (before, known) = (predecessor, predecessor?.facts);
        predecessor = null;
        return before is not null && known is not null && SharedStretches.Between(before.Tree, Tree) is { } shared
            && DocumentFacts.From(before.Part(shared.Replaced)).Equals(DocumentFacts.From(Part(shared.Segments)))
            ? known
            : DocumentFacts.From(this);
    }
}
