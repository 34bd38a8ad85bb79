namespace HashiCorp.Cdktf;

/// <summary>Attributes of a resource or block as tokens of the requested types.</summary>
internal static class Attributes
{
    public static string String(IInterpolatingParent parent, string attribute) => Token.AsString(parent.InterpolationForAttribute(attribute));

    public static double Number(IInterpolatingParent parent, string attribute) => Token.AsNumber(parent.InterpolationForAttribute(attribute));

    public static string[] List(IInterpolatingParent parent, string attribute) => Token.AsList(parent.InterpolationForAttribute(attribute));

    public static double[] NumberList(IInterpolatingParent parent, string attribute) => Token.AsNumberList(parent.InterpolationForAttribute(attribute));

    public static string[] Set(IInterpolatingParent parent, string attribute) =>
        Token.AsList(new FunctionCall("tolist", parent.InterpolationForAttribute(attribute)));

    public static double[] NumberSet(IInterpolatingParent parent, string attribute) =>
        Token.AsNumberList(new FunctionCall("tolist", parent.InterpolationForAttribute(attribute)));

    public static IDictionary<string, string> StringMap(IInterpolatingParent parent, string attribute) =>
        Token.AsStringMap(parent.InterpolationForAttribute(attribute));

    public static IDictionary<string, double> NumberMap(IInterpolatingParent parent, string attribute) =>
        Token.AsNumberMap(parent.InterpolationForAttribute(attribute));

    public static IDictionary<string, bool> BooleanMap(IInterpolatingParent parent, string attribute) =>
        Token.AsBooleanMap(parent.InterpolationForAttribute(attribute));

    public static IDictionary<string, object> AnyMap(IInterpolatingParent parent, string attribute) =>
        Token.AsAnyMap(parent.InterpolationForAttribute(attribute));
}
