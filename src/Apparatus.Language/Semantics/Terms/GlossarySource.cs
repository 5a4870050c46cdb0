using Apparatus.Language.Glossary;

namespace Apparatus.Language.Semantics.Terms;

/// <summary>A glossary file of an edition with its entries.</summary>
/// <param name="Document">The file: Markdown or YAML.</param>
/// <param name="File">What it holds.</param>
public sealed record GlossarySource(Document Document, GlossaryFile File);
