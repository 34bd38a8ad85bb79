namespace Infra.Conversion.Hcl;

/// <summary>The path of a file in the configuration, which is copied to the synth output.</summary>
/// <param name="Relative">The path relative to the folder of the configuration.</param>
internal sealed record AssetPath(string Relative) : Expression
{
    public override Expression With(Func<Expression, Expression> change) => this;
}
