namespace HashiCorp.Cdktf;

/// <content>Functions for numbers. See Terraform's documentation of its numeric functions.</content>
public partial class FnGenerated
{
    /// <summary>Returns the absolute value of a number.</summary>
    public static double Abs(double num) => Token.AsNumber(new FunctionCall("abs", num));

    /// <summary>Rounds up to a whole number.</summary>
    public static double Ceil(double num) => Token.AsNumber(new FunctionCall("ceil", num));

    /// <summary>Rounds down to a whole number.</summary>
    public static double Floor(double num) => Token.AsNumber(new FunctionCall("floor", num));

    /// <summary>Returns the logarithm of a number to a base.</summary>
    public static double Log(double num, double @base) => Token.AsNumber(new FunctionCall("log", num, @base));

    /// <summary>Returns the greatest number.</summary>
    public static double Max(double[] numbers) => Token.AsNumber(new FunctionCall("max", [.. numbers.Cast<object>()]));

    /// <summary>Returns the smallest number.</summary>
    public static double Min(double[] numbers) => Token.AsNumber(new FunctionCall("min", [.. numbers.Cast<object>()]));

    /// <summary>Parses a whole number in a base from 2 to 62.</summary>
    public static object Parseint(object number, double @base) => new FunctionCall("parseint", number, @base);

    /// <summary>Raises a number to a power.</summary>
    public static double Pow(double num, double power) => Token.AsNumber(new FunctionCall("pow", num, power));

    /// <summary>Returns the sign of a number: -1, 0 or 1.</summary>
    public static double Signum(double num) => Token.AsNumber(new FunctionCall("signum", num));

    /// <summary>Returns the sum of a list or set of numbers, which must not be empty.</summary>
    public static object Sum(object list) => new FunctionCall("sum", [list]);
}
