namespace HashiCorp.Cdktf;

/// <content>Functions of numbers. See Terraform's documentation of its numeric functions.</content>
public partial class FnGenerated
{
    /// <summary>The absolute value of a number.</summary>
    public static double Abs(double num) => Token.AsNumber(new FunctionCall("abs", num));

    /// <summary>The closest whole number that is not less.</summary>
    public static double Ceil(double num) => Token.AsNumber(new FunctionCall("ceil", num));

    /// <summary>The closest whole number that is not greater.</summary>
    public static double Floor(double num) => Token.AsNumber(new FunctionCall("floor", num));

    /// <summary>The logarithm of a number to a base.</summary>
    public static double Log(double num, double @base) => Token.AsNumber(new FunctionCall("log", num, @base));

    /// <summary>The greatest of the numbers.</summary>
    public static double Max(double[] numbers) => Token.AsNumber(new FunctionCall("max", [.. numbers.Cast<object>()]));

    /// <summary>The least of the numbers.</summary>
    public static double Min(double[] numbers) => Token.AsNumber(new FunctionCall("min", [.. numbers.Cast<object>()]));

    /// <summary>The whole number that a text means in a base from 2 to 62.</summary>
    public static object Parseint(object number, double @base) => new FunctionCall("parseint", number, @base);

    /// <summary>A number raised to a power.</summary>
    public static double Pow(double num, double power) => Token.AsNumber(new FunctionCall("pow", num, power));

    /// <summary>-1, 0 or 1: the sign of a number.</summary>
    public static double Signum(double num) => Token.AsNumber(new FunctionCall("signum", num));

    /// <summary>The sum of a list or set of numbers. It may not be empty.</summary>
    public static object Sum(object list) => new FunctionCall("sum", [list]);
}
