namespace Infra.Constructs.Estates;

/// <summary>
/// Where the states of a cloud's stacks are stored. The SDK has one for the storage of each cloud; derive another for any backend of Terraform.
/// </summary>
public abstract record StateBackend
{
    /// <summary>Gives the stack this backend: creates one of the engine's, such as <c>ConsulBackend</c> or <c>CloudBackend</c>.</summary>
    /// <param name="stack">The stack.</param>
    /// <param name="key">
    /// Names its state, such as <c>aws/prod/network/terraform.tfstate</c>. Let a setting contain it as it is: saved plans and records are stored
    /// under other keys in its place, and are refused where no setting does.
    /// </param>
    public abstract void Configure(EstateStack stack, string key);
}
