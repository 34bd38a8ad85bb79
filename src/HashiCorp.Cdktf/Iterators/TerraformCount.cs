using Amazon.JSII.Runtime.Deputy;

namespace HashiCorp.Cdktf;

/// <summary>Repeats a resource a number of times that may be known to Terraform alone.</summary>
public class TerraformCount : DeputyBase
{
    private readonly double _count;

    private TerraformCount(double count) => _count = count;

    /// <summary>The number of the current instance, from 0.</summary>
    public virtual double Index => Token.AsNumber(new RawExpression("count.index"));

    /// <summary>Whether an object is a count.</summary>
    /// <param name="x">Anything.</param>
    public static bool IsTerraformCount(object? x) => x is TerraformCount;

    /// <summary>Repeats a number of times.</summary>
    /// <param name="count">How often: a number or a token for one.</param>
    public static TerraformCount Of(double count) => new(count);

    /// <summary>The number as text.</summary>
    public override string ToString() => Tokenization.StringifyNumber(_count);

    /// <summary>The number.</summary>
    public virtual double ToTerraform() => _count;
}
