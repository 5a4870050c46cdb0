using Apparatus.Language.Text;

namespace Apparatus.Language.Syntax;

/// <summary>A block: a paragraph, heading, list, note definition and so on.</summary>
/// <param name="span">From the first to the last character that belongs to the block, without the line break after it.</param>
public abstract class BlockNode(TextSpan span) : SyntaxNode(span);
