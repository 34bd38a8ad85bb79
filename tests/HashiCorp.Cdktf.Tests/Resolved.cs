using Constructs;

namespace HashiCorp.Cdktf.Tests;

/// <summary>Values as they are in the output.</summary>
internal static class Resolved
{
    private static readonly IConstruct Scope = new RootConstruct();

    public static object? Of(object? value) => Tokenization.Resolve(
        value!, new ResolveOptions { Scope = Scope, Resolver = new DefaultTokenResolver(new StringConcat()), Preparing = false });

    /// <summary>A token for an expression.</summary>
    public static IResolvable Ref(string expression) => new RawExpression(expression);
}
