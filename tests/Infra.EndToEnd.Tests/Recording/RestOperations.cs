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
        ("s3", @"^PUT /[^/?]+/?$", "CreateBucket"),
        ("s3", @"^DELETE /[^/?]+/?$", "DeleteBucket"),
        ("route53", "^POST /[^/]+/hostedzone$", "CreateHostedZone"),
        ("route53", "^GET /[^/]+/hostedzone/[^/?]+$", "GetHostedZone"),
        ("route53", "^DELETE /[^/]+/hostedzone/[^/?]+$", "DeleteHostedZone"),
        ("route53", "^GET /[^/]+/hostedzone/[^/?]+/dnssec$", "GetDNSSEC"),
        ("route53", "^GET /[^/]+/hostedzone/[^/?]+/rrset", "ListResourceRecordSets"),
        ("route53", "^POST /[^/]+/hostedzone/[^/?]+/rrset", "ChangeResourceRecordSets"),
        ("route53", "^GET /[^/]+/change/", "GetChange"),
        ("route53", "^GET /[^/]+/tags/", "ListTagsForResource"),
        ("route53", "^POST /[^/]+/tags/", "ChangeTagsForResource"),
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
        if (service == "s3" && Regex.Match(request, @"^(GET|PUT|DELETE) /[^/?]+/?\?([A-Za-z-]+)") is { Success: true } setting && Buckets.TryGetValue(setting.Groups[2].Value, out var what))
            return $"{Verb(method, what)}{what}";
        return Table.FirstOrDefault(row => row.Service == service && Regex.IsMatch(request, row.Request)).Action
            ?? throw new InvalidOperationException($"{service}: no action is known for {request}");
    }

    // To take a setting away is to put it, but for two.
    private static string Verb(string method, string what) => (method, what) switch
    {
        ("GET", _) => "Get",
        ("DELETE", "BucketPolicy" or "BucketWebsite") => "Delete",
        _ => "Put",
    };
}
