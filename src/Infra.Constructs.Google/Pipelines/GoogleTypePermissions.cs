namespace Infra.Constructs.Google.Pipelines;

/// <summary>
/// What pipelines may do because an environment's stacks hold a type: for a type that Infra does not know, or in addition to what it knows.
/// </summary>
/// <param name="Type">Terraform's type, such as <c>google_spanner_instance</c>; <c>data.google_spanner_instance</c> for a data source.</param>
/// <remarks>https://cloud.google.com/iam/docs/permissions-reference</remarks>
public sealed record GoogleTypePermissions(string Type)
{
    /// <summary>What planning takes, such as <c>spanner.instances.get</c>; an apply has it as well. Default: nothing.</summary>
    public IReadOnlyList<string> Read { get; init; } = [];

    /// <summary>What creating, changing and deleting take. Default: nothing.</summary>
    public IReadOnlyList<string> Write { get; init; } = [];
}
