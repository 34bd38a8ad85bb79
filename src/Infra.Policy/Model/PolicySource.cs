namespace Infra.Policy.Model;

/// <summary>What a stack was read from.</summary>
public enum PolicySource
{
    /// <summary><c>cdk.tf.json</c>: what was written down; values that only Terraform knows are expressions.</summary>
    Synth,

    /// <summary>The JSON of a plan: what will be done; there is no later chance to decide.</summary>
    Plan,
}
