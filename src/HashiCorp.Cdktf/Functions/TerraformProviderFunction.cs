using Amazon.JSII.Runtime.Deputy;

namespace HashiCorp.Cdktf;

/// <summary>Provider-defined functions: <c>provider::aws::arn_parse(…)</c>. They require Terraform 1.8.</summary>
public class TerraformProviderFunction : DeputyBase
{
    private TerraformProviderFunction() { }

    /// <summary>Calls a function.</summary>
    /// <param name="providerLocalName">The local name of the provider: <c>aws</c>.</param>
    /// <param name="functionName">The name of the function.</param>
    /// <param name="args">The arguments in order.</param>
    public static IResolvable Invoke(string providerLocalName, string functionName, object[] args) =>
        new FunctionCall($"provider::{providerLocalName}::{functionName}", [.. args]);
}
