using Amazon.JSII.Runtime.Deputy;

namespace HashiCorp.Cdktf;

/// <summary>Attributes of the resource of a provisioner or its connection.</summary>
public class TerraformSelf : DeputyBase
{
    /// <summary>Returns an attribute of any type.</summary>
    /// <param name="key">The name of the attribute, in snake or camel case. Dots separate nested attributes.</param>
    public static object GetAny(string key) => Attribute(key);

    /// <summary>A number.</summary>
    /// <inheritdoc cref="GetAny"/>
    public static double GetNumber(string key) => Token.AsNumber(Attribute(key));

    /// <summary>A string.</summary>
    /// <inheritdoc cref="GetAny"/>
    public static string GetString(string key) => Token.AsString(Attribute(key));

    private static RawExpression Attribute(string key) => new($"self.{string.Join('.', key.Split('.').Select(SnakeCase.Of))}");
}
