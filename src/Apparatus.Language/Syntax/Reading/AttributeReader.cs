namespace Apparatus.Language.Syntax.Reading;
internal static class AttributeReader { public static AttributesNode? TryRead(LeafText leaf, int start, out int end) { end = start; return null; } }
