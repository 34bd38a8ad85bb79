using System.Text.RegularExpressions;

namespace Infra.EndToEnd.Tests.Recording;

/// <summary>What a request means where its path says it: the action of IAM that allows it.</summary>
internal static class RestOperations
{
    /// <summary>The first that fits names it.</summary>
    private static readonly (string Service, string Request, string Action)[] Table =
    [
        ("s3", @"^GET /[^/?]+/?\?.*list-type", "ListBucket"),
        ("s3", @"^GET /[^/?]+/?\?.*prefix=", "ListBucket"),
        ("s3", @"^HEAD /[^/?]+/?($|\?)", "ListBucket"),
        ("s3", @"^GET /[^/?]+/[^/?]", "GetObject"),
        ("s3", @"^HEAD /[^/?]+/[^/?]", "GetObject"),
        ("s3", @"^PUT /[^/?]+/[^/?]", "PutObject"),
        ("s3", @"^DELETE /[^/?]+/[^/?]", "DeleteObject"),
        ("eks", "^POST /clusters$", "CreateCluster"),
        ("eks", "^GET /clusters/[^/]+$", "DescribeCluster"),
        ("eks", "^DELETE /clusters/[^/]+$", "DeleteCluster"),
        ("eks", "^POST /clusters/[^/]+/node-groups$", "CreateNodegroup"),
        ("eks", "^GET /clusters/[^/]+/node-groups/[^/]+$", "DescribeNodegroup"),
        ("eks", "^DELETE /clusters/[^/]+/node-groups/[^/]+$", "DeleteNodegroup"),
        ("eks", "^GET /tags/", "ListTagsForResource"),
    ];

    /// <summary>Settings of a bucket, by the first word of the query.</summary>
    private static readonly Dictionary<string, string> Buckets = new()
    {
        ["accelerate"] = "AccelerateConfiguration", ["acl"] = "BucketAcl", ["cors"] = "BucketCORS", ["encryption"] = "EncryptionConfiguration",
        ["lifecycle"] = "LifecycleConfiguration", ["location"] = "BucketLocation", ["logging"] = "BucketLogging", ["object-lock"] = "BucketObjectLockConfiguration",
        ["ownershipControls"] = "BucketOwnershipControls", ["policy"] = "BucketPolicy", ["publicAccessBlock"] = "BucketPublicAccessBlock",
        ["replication"] = "ReplicationConfiguration", ["requestPayment"] = "BucketRequestPayment", ["tagging"] = "BucketTagging",
        ["versioning"] = "BucketVersioning", ["website"] = "BucketWebsite",
    };

    public static string NameOf(string service, string method, string url)
    {
        var request = $"{method} {url}";
        if (service == "s3" && Regex.Match(request, @"^(GET|PUT) /[^/?]+/?\?([A-Za-z-]+)") is { Success: true } setting && Buckets.TryGetValue(setting.Groups[2].Value, out var what))
            return (setting.Groups[1].Value == "GET" ? "Get" : "Put") + what;
        return Table.FirstOrDefault(row => row.Service == service && Regex.IsMatch(request, row.Request)).Action
            ?? throw new InvalidOperationException($"{service}: no action is known for {request}");
    }
}
