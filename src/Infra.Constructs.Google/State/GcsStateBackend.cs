using Infra.Constructs.Estates;

namespace Infra.Constructs.Google.State;

/// <summary>State in Google Cloud Storage, which locks it with an object beside it and needs nothing else.</summary>
/// <remarks>https://developer.hashicorp.com/terraform/language/backend/gcs</remarks>
public sealed record GcsStateBackend : StateBackend
{
    /// <summary>The bucket's name.</summary>
    public required string Bucket { get; init; }

    /// <inheritdoc />
    public override void Configure(EstateStack stack, string key) =>
        // The backend appends "/default.tfstate" to its prefix.
        _ = new GcsBackend(stack, new GcsBackendConfig { Bucket = Bucket, Prefix = key });
}
