namespace HashiCorp.Cdktf;

/// <content>Functions that convert values and handle errors. See Terraform's documentation of its type conversion functions.</content>
public partial class FnGenerated
{
    /// <summary>Whether an expression evaluates without an error.</summary>
    public static IResolvable Can(object expression) => new FunctionCall("can", [expression]);

    /// <summary>Converts a value to a type. Not available in every version of Terraform.</summary>
    public static object Convert(object value, object type) => new FunctionCall("convert", value, type);

    /// <summary>Replaces ephemeral values with null. Requires Terraform 1.10.</summary>
    public static object Ephemeralasnull(object value) => new FunctionCall("ephemeralasnull", [value]);

    /// <summary>Whether a value is sensitive. Requires Terraform 1.8.</summary>
    public static IResolvable Issensitive(object value) => new FunctionCall("issensitive", [value]);

    /// <summary>Removes the sensitive mark from a value.</summary>
    public static object Nonsensitive(object value) => new FunctionCall("nonsensitive", [value]);

    /// <summary>Marks a value as sensitive, so that plans do not show it.</summary>
    public static object Sensitive(object value) => new FunctionCall("sensitive", [value]);

    /// <summary>The value as a boolean.</summary>
    public static IResolvable Tobool(object v) => new FunctionCall("tobool", [v]);

    /// <summary>The value as a list.</summary>
    public static string[] Tolist(object v) => Token.AsList(new FunctionCall("tolist", [v]));

    /// <summary>Converts a value to a map.</summary>
    public static object Tomap(object v) => new FunctionCall("tomap", [v]);

    /// <summary>The value as a number.</summary>
    public static double Tonumber(object v) => Token.AsNumber(new FunctionCall("tonumber", [v]));

    /// <summary>Converts a value to a set, without order and duplicates.</summary>
    public static string[] Toset(object v) => Token.AsList(new FunctionCall("toset", [v]));

    /// <summary>The value as a string.</summary>
    public static string Tostring(object v) => Token.AsString(new FunctionCall("tostring", [v]));

    /// <summary>Returns the first expression that evaluates without an error.</summary>
    public static object Try(object[] expressions) => new FunctionCall("try", [.. expressions]);
}
