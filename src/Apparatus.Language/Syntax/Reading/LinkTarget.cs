namespace Apparatus.Language.Syntax.Reading;

/// <summary>The part of an inline link in round brackets.</summary>
/// <param name="End">Offset after the closing bracket.</param>
/// <param name="AddressStart">Offset of the address.</param>
/// <param name="AddressEnd">Offset after the address.</param>
internal readonly record struct LinkTarget(int End, int AddressStart, int AddressEnd);
