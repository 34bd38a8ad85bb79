namespace Infra.Constructs.Estates;

/// <summary>
/// Where the states of a cloud's stacks are stored. The SDK has one for each cloud's storage; derive from this for any other Terraform backend.
/// </summary>
public abstract record StateBackend
{
    /// <summary>Sets the stack's backend by creating a CDKTF backend, such as <c>ConsulBackend</c> or <c>CloudBackend</c>.</summary>
    /// <param name="stack">The stack.</param>
    /// <param name="key">
    /// The key of the stack's state, such as <c>aws/prod/network/terraform.tfstate</c>. At least one backend setting must contain it unchanged: saved
    /// plans and records are stored under keys derived from it, and fail if no setting contains it.
    /// </param>
    public abstract void Configure(EstateStack stack, string key);
}
