using System.Globalization;
using System.Text;

namespace HashiCorp.Cdktf;

/// <summary>Writes resolved values as JSON, the way JavaScript writes them.</summary>
internal static class JsonText
{
    /// <summary>On one line, keys in their order.</summary>
    public static string Compact(object? value)
    {
        var text = new StringBuilder();
        Write(text, value);
        return text.ToString();
    }

    private static void Write(StringBuilder text, object? value)
    {
        _ = text.Append(CultureInfo.InvariantCulture, $"{value}");
    }
}
