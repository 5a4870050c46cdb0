namespace Apparatus.Language.Features;

/// <summary>Which inlay hints are wanted.</summary>
/// <param name="References">Short references after citation keys.</param>
/// <param name="Numbers">Printed numbers after note labels.</param>
/// <param name="Pages">Numbers of pages after page markers.</param>
public sealed record InlayHintOptions(bool References = true, bool Numbers = true, bool Pages = true);
