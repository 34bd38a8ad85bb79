namespace Infra.Conversion.Hcl;

/// <summary>The path of a file of the configuration, which is copied into the output of synth.</summary>
/// <param name="Relative">The path, relative to the folder of the configuration.</param>
internal sealed record AssetPath(string Relative) : Expression
{
    public override Expression With(Func<Expression, Expression> change) => this;
}
