using Apparatus.Language.Text;

namespace Apparatus.Language.Syntax;

/// <summary>A piece of running text: words, a note reference, a citation, a link and so on.</summary>
/// <param name="span">Its characters with all marks; over a line break it also covers quotation and list prefixes of the later lines.</param>
public abstract class InlineNode(TextSpan span) : SyntaxNode(span);
