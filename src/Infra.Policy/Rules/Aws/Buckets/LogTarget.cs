using Infra.Policy.Model;

namespace Infra.Policy.Rules.Aws.Buckets;

/// <summary>
/// Buckets that receive the access logs of others. They are exempt from some rules: S3 delivers only to buckets with SSE-S3, and their own log
/// would feed itself.
/// </summary>
internal static class LogTarget
{
    private const string Google = "google_storage_bucket";

    /// <summary>Whether access logs go to a bucket, or to the bucket that this resource configures.</summary>
    public static bool Is(PolicyResource resource, PolicyEstate estate)
    {
        if (resource.Type == Google) return estate.OfType(Google).Any(other => other != resource && other.Find("logging.log_bucket").Any(target => estate.Refers(target, resource)));
        IEnumerable<PolicyResource> buckets = resource.Type == "aws_s3_bucket" ? [resource] : estate.Targets(resource["bucket"]);
        return buckets.Any(bucket => estate.OfType("aws_s3_bucket_logging").Any(log => estate.Refers(log["target_bucket"], bucket)));
    }
}
