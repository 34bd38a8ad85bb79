using Amazon.JSII.Runtime.Deputy;

namespace HashiCorp.Cdktf;

/// <summary>Repeats a resource. The number of times may be known only to Terraform.</summary>
public class TerraformCount : DeputyBase
{
    private readonly double _count;

    private TerraformCount(double count) => _count = count;

    /// <summary>The zero-based index of the current instance.</summary>
    public virtual double Index => Token.AsNumber(new RawExpression("count.index"));

    /// <summary>Whether an object is a count.</summary>
    /// <param name="x">Any object.</param>
    public static bool IsTerraformCount(object? x) => x is TerraformCount;

    /// <summary>Creates a count.</summary>
    /// <param name="count">The number, or a token for one.</param>
    public static TerraformCount Of(double count) => new(count);

    /// <summary>Returns the number as text.</summary>
    public override string ToString() => Tokenization.StringifyNumber(_count);

    /// <summary>The number.</summary>
    public virtual double ToTerraform() => _count;
}
