namespace Apparatus.Language.Rules.Notes;

/// <summary>Says whether a place in a paragraph lies in quotation marks. Places are asked for in order, so that long texts are read once.</summary>
/// <param name="text">The paragraph.</param>
internal sealed class OpenQuotation(string text)
{
    private int next;
    private int straight;
    private int curlyDouble;
    private int curlySingle;

    /// <summary>Whether an odd number of straight quotation marks, or an opening one without its closing one, stands before.</summary>
    /// <param name="offset">An offset in the paragraph, not before the one asked for last.</param>
    public bool IsOpenAt(int offset)
    {
        for (; next < offset; next++)
        {
            switch (text[next])
            {
                case '"':
                    straight++;
                    break;
                case '“':
                    curlyDouble++;
                    break;
                case '”':
                    curlyDouble--;
                    break;
                case '‘':
                    curlySingle++;
                    break;
                case '’':
                    curlySingle--;
                    break;
            }
        }

        return straight % 2 == 1 || curlyDouble > 0 || curlySingle > 0;
    }
}
