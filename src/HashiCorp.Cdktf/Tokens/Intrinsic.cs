using Amazon.JSII.Runtime.Deputy;

namespace HashiCorp.Cdktf;

/// <summary>A token for a known value, for use where a token is required.</summary>
internal class Intrinsic(object? value) : DeputyBase, IResolvable
{
    private string? _text;

    public string[] CreationStack => [];

    protected object? Value { get; } = value;

    public virtual object Resolve(IResolveContext context) => Value!;

    public override string ToString() => _text ??= TokenRegistry.Register(this, null);
}
