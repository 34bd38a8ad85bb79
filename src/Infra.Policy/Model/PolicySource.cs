namespace Infra.Policy.Model;

/// <summary>The source of a stack.</summary>
public enum PolicySource
{
    /// <summary><c>cdk.tf.json</c>: the synthesized configuration; values that only Terraform knows are expressions.</summary>
    Synth,

    /// <summary>The JSON of a plan, which must decide every rule.</summary>
    Plan,
}
