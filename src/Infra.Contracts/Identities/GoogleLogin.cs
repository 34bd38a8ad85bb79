namespace Infra.Contracts.Identities;

/// <summary>A Google service account, impersonated through workload identity federation.</summary>
/// <param name="PoolProjectNumber">The number of the project that holds the pool.</param>
/// <param name="Pool">The pool's id.</param>
/// <param name="Provider">The id of the forge's provider in the pool: <c>github</c> or <c>gitlab</c>.</param>
/// <param name="ServiceAccount">The account's email address.</param>
public sealed record GoogleLogin(string PoolProjectNumber, string Pool, string Provider, string ServiceAccount) : CloudLogin
{
    /// <summary><c>projects/NUMBER/locations/global/workloadIdentityPools/POOL/providers/PROVIDER</c>; with <c>https://iam.googleapis.com/</c> in front, the audience of the token.</summary>
    public string ProviderName => $"projects/{PoolProjectNumber}/locations/global/workloadIdentityPools/{Pool}/providers/{Provider}";

    /// <inheritdoc/>
    public override string TokenAudience => $"https://iam.googleapis.com/{ProviderName}";

    /// <summary>One workload outside Google, as IAM names it.</summary>
    public string Principal(string subject) =>
        $"principal://iam.googleapis.com/projects/{PoolProjectNumber}/locations/global/workloadIdentityPools/{Pool}/subject/{subject}";

    /// <summary>The service account of an identity.</summary>
    /// <param name="identity">Who.</param>
    /// <param name="forge">Whose token.</param>
    /// <param name="sharedProject">Id of the project that holds the pool and the accounts.</param>
    /// <param name="sharedProjectNumber">Its number.</param>
    public static GoogleLogin Of(PipelineIdentity identity, SourceRepository forge, string sharedProject, string sharedProjectNumber) => new(
        sharedProjectNumber, PoolOf(identity.Estate), forge.Forge,
        $"{AccountOf(identity)}@{sharedProject}.iam.gserviceaccount.com");

    /// <summary>The id of the service account of an identity. A pool serves one foundation, and its account is called after the estate alone: Google takes 30 characters.</summary>
    public static string AccountOf(PipelineIdentity identity) =>
        identity.Access == PipelineAccess.Foundation ? $"{identity.Estate}-{PipelineIdentity.Foundation}" : identity.Name;

    /// <summary>The id of an estate's pool.</summary>
    public static string PoolOf(string estate) => $"{estate}-pipelines";

    /// <summary>
    /// The values of <c>google.subject</c> that an identity trusts. A subject of GitLab does not tell the environment of a job, which its
    /// token does; the pool adds it, so that an identity that changes anything trusts one environment of one branch.
    /// </summary>
    public static IReadOnlyList<string> SubjectsOf(PipelineIdentity identity, SourceRepository repository) =>
        repository is GitLabProject && identity.Access != PipelineAccess.Plan
            ? [.. identity.SubjectsOf(repository).Select(subject => $"environment:{identity.ForgeEnvironment}:{subject}")]
            : identity.SubjectsOf(repository);
}
