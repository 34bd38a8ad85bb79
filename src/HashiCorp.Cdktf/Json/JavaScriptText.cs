using System.Collections;
using System.Globalization;
using System.Text;

namespace HashiCorp.Cdktf;

/// <summary>Converts values to text like JavaScript: <c>1e+21</c>, <c>true</c>, <c>a,b</c>.</summary>
internal static class JavaScriptText
{
    /// <summary>Returns the text that concatenating <paramref name="value"/> with a string adds.</summary>
    public static string Of(object? value) => value switch
    {
        string text => text,
        bool truth => truth ? "true" : "false",
        null or TerraformNull => "null",
        IResolvable token => token.ToString(),
        _ when Numbers.Of(value) is { } number => Of(number),
        IDictionary => "[object Object]",
        IEnumerable items => string.Join(",", items.Cast<object?>().Select(item => item is null or TerraformNull ? "" : Of(item))),
        _ => "[object Object]",
    };

    /// <summary>Returns a number with the fewest digits that identify it, with an exponent from 1e21 on and below 1e-6.</summary>
    public static string Of(double number)
    {
        if (number == 0)
        {
            return "0";
        }

        if (Math.Abs(number) < 1e15 && number == Math.Truncate(number))
        {
            return ((long)number).ToString(CultureInfo.InvariantCulture);
        }

        if (!double.IsFinite(number))
        {
            return double.IsNaN(number) ? "NaN" : number > 0 ? "Infinity" : "-Infinity";
        }

        // .NET's shortest form has the same digits in a different layout.
        var parts = Math.Abs(number).ToString("R", CultureInfo.InvariantCulture).Split('E');
        var exponent = parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 0;
        var integer = parts[0].IndexOf('.', StringComparison.Ordinal) is var at and >= 0 ? at : parts[0].Length;
        var digits = parts[0].Replace(".", "", StringComparison.Ordinal);
        var significant = digits.TrimStart('0');
        return (number < 0 ? "-" : "") + Layout(significant.TrimEnd('0'), integer + exponent - (digits.Length - significant.Length));
    }

    // The position of the decimal point relative to the first digit: 1 for 5, -1 for 0.05.
    private static string Layout(string digits, int point)
    {
        if (point is > -6 and <= 0)
        {
            return "0." + new string('0', -point) + digits;
        }

        if (point is > 0 and <= 21)
        {
            return digits.Length <= point ? digits.PadRight(point, '0') : $"{digits[..point]}.{digits[point..]}";
        }

        var text = new StringBuilder().Append(digits[0]);
        if (digits.Length > 1)
        {
            text.Append('.').Append(digits, 1, digits.Length - 1);
        }

        var exponent = point - 1;
        return text.Append('e').Append(exponent < 0 ? '-' : '+').Append(Math.Abs(exponent)).ToString();
    }
}
