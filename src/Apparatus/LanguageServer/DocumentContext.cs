using Apparatus.Language.Semantics;
using Apparatus.Language.Text;

namespace Apparatus.LanguageServer;

/// <summary>A request about one document.</summary>
/// <param name="Request">The request.</param>
/// <param name="Model">The document inside its edition.</param>
internal sealed record DocumentContext(RequestContext Request, SemanticModel Model)
{
    /// <summary>The offset of a position.</summary>
    public int Offset(Protocol.Position position) => Request.Positions.ToOffset(Model.Text, position);

    /// <summary>The span of a range.</summary>
    public TextSpan Span(Protocol.Range range) => Request.Positions.ToSpan(Model.Text, range);

    /// <summary>The range of a span.</summary>
    public Protocol.Range Range(TextSpan span) => Request.Positions.ToRange(Model.Text, span);

    /// <summary>The position of an offset.</summary>
    public Protocol.Position Position(int offset) => Request.Positions.ToPosition(Model.Text, offset);
}
