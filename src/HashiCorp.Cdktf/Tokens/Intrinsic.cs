using Amazon.JSII.Runtime.Deputy;

namespace HashiCorp.Cdktf;

/// <summary>A token that stands for a value which is known already but has to be passed where a token is wanted.</summary>
internal class Intrinsic(object? value) : DeputyBase, IResolvable
{
    private string? _text;

    public string[] CreationStack => [];

    protected object? Value { get; } = value;

    public virtual object Resolve(IResolveContext context) => Value!;

    public override string ToString() => _text ??= TokenRegistry.Register(this, null);
}
