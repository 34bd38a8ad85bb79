using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Infra.EndToEnd.Tests.Recording;

/// <summary>Turns calls into the permissions that they take.</summary>
internal sealed partial class Recorder(HttpClient emulator)
{
    private const string EnvironmentTag = "environment";
    private const string IsForService = "kms:GrantIsForAWSResource=true";

    /// <summary>
    /// What tags cost that come with a new resource, besides its creation. EC2 says so for each kind; what load balancers take, the simulator
    /// of IAM does not know.
    /// </summary>
    private static readonly Dictionary<string, string> Tagging = new() { ["ecr"] = "TagResource", ["rds"] = "AddTagsToResource", ["sqs"] = "TagQueue" };

    private readonly ConcurrentDictionary<PermissionNeeded, bool> _needed = new();
    private readonly ConcurrentDictionary<string, string> _boundaries = new();
    private readonly ConcurrentDictionary<string, string> _issuers = new();

    /// <summary>Whose work is being recorded; null while nothing is.</summary>
    public string? Role { get; set; }

    /// <summary>What was needed so far, each once.</summary>
    public IReadOnlyCollection<PermissionNeeded> Needed => [.. _needed.Keys];

    public async Task RecordAsync(AwsRequest request)
    {
        if (Role is not { } role || request.Service is "" or "sts") return; // anybody may ask who they are
        if (request["PermissionsBoundary"] is { } boundary) _boundaries[request["RoleName"]!] = boundary;
        if (request.Operation == "CreateOpenIDConnectProvider") _issuers[ResourceNames.Of(request).Single()] = RequestTags.Of(request, "").Single(tag => tag.Key == EnvironmentTag).Value;
        foreach (var resource in await ResourcesAsync(request))
            Add(role, $"{request.Service}:{request.Operation}", resource.Arn, [.. resource.Context, .. ContextOf(request, resource.Arn)]);
        foreach (var (passed, receiver) in RoleTable.Passed(request))
            Add(role, "iam:PassRole", passed, [$"iam:PassedToService={receiver}"]);
        foreach (var (action, resource) in ForwardedCalls.Of(request))
            Add(role, action, resource, [.. await HasAsync(request, resource), .. action == "kms:CreateGrant" ? [IsForService] : Array.Empty<string>()]);
        AddTagging(role, request);
    }

    /// <summary>Tags that come with a new resource are a permission of their own.</summary>
    private void AddTagging(string role, AwsRequest request)
    {
        foreach (var kind in request.Service == "ec2" ? RequestTags.SpecifiedKinds(request) : [])
            Add(role, "ec2:CreateTags", ResourceNames.New(kind), [$"ec2:CreateAction={request.Operation}", .. ContextOf(request, ResourceNames.New(kind))]);
        if (!request.Operation.StartsWith("Create", StringComparison.Ordinal) || !Tagging.TryGetValue(request.Service, out var action)) return;
        var created = ResourceNames.Of(request).First();
        if (RequestTags.Of(request, created).Any()) Add(role, $"{request.Service}:{action}", created, ContextOf(request, created));
    }

    private void Add(string role, string action, string arn, IEnumerable<string> context) =>
        _needed.TryAdd(new(role, action, Stable(arn), string.Join(' ', context.Append($"aws:RequestedRegion={ResourceNames.Region}").Distinct().Order(StringComparer.Ordinal))), true);

    private IEnumerable<string> ContextOf(AwsRequest request, string arn)
    {
        foreach (var (key, value) in RequestTags.Of(request, arn).Where(tag => tag.Key == EnvironmentTag)) yield return $"aws:RequestTag/{key}={value}";
        if (request.Service == "iam" && request["RoleName"] is { } role && _boundaries.TryGetValue(role, out var boundary)) yield return $"iam:PermissionsBoundary={boundary}";
        if (request["OpenIDConnectProviderArn"] is { } issuer && _issuers.TryGetValue(issuer, out var tag)) yield return $"aws:ResourceTag/{EnvironmentTag}={tag}";
        if (request.Service == "iam" && request["PolicyArn"] is { } policy) yield return $"iam:PolicyARN={policy}";
        if (request.Service == "dynamodb" && (request["Key.LockID.S"] ?? request["Item.LockID.S"]) is { } item) yield return $"dynamodb:LeadingKeys={item}";
        // The machines run what Amazon publishes.
        if (arn.Contains(":image/", StringComparison.Ordinal)) yield return "ec2:Owner=amazon";
        if (request.Operation == "CreateGrant") yield return IsForService;
    }

    private async Task<IReadOnlyList<(string Arn, IReadOnlyList<string> Context)>> ResourcesAsync(AwsRequest request)
    {
        if (request.Service != "ec2" && request.Service != "kms") return [.. ResourceNames.Of(request).Select(arn => (arn, (IReadOnlyList<string>)[]))];
        if (request.Service == "ec2" && request.Operation.StartsWith("Describe", StringComparison.Ordinal)) return [("*", [])];

        var found = new List<(string, IReadOnlyList<string>)>();
        foreach (var arn in ResourceNames.Of(request)) found.Add((arn, await HasAsync(request, arn)));
        return found;
    }

    private async Task<IReadOnlyList<string>> HasAsync(AwsRequest request, string arn) => await TagAsync(request, arn) is { } tag ? [$"aws:ResourceTag/{EnvironmentTag}={tag}"] : [];

    /// <summary>The tag that a resource has before the call, from the emulator itself.</summary>
    private async Task<string?> TagAsync(AwsRequest request, string arn)
    {
        var id = arn[(arn.LastIndexOf('/') + 1)..];
        var isKey = arn.Contains(":key/", StringComparison.Ordinal);
        if (!isKey && !ResourceNames.IsId(id)) return null;
        using var question = new HttpRequestMessage(HttpMethod.Post, "/");
        var signature = request.Headers.First(header => header.Name == "Authorization").Value;
        question.Headers.TryAddWithoutValidation("Authorization", signature.Replace($"/{request.Service}/aws4_request", $"/{(isKey ? "kms" : "ec2")}/aws4_request", StringComparison.Ordinal));
        if (isKey)
        {
            question.Headers.Add("X-Amz-Target", "TrentService.ListResourceTags");
            question.Content = new StringContent(new JsonObject { ["KeyId"] = id }.ToJsonString(), new MediaTypeHeaderValue("application/x-amz-json-1.1"));
            var answer = JsonNode.Parse(await (await emulator.SendAsync(question)).Content.ReadAsStringAsync());
            return (string?)answer!["Tags"]?.AsArray().FirstOrDefault(tag => (string?)tag!["TagKey"] == EnvironmentTag)?["TagValue"];
        }

        question.Content = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["Action"] = "DescribeTags", ["Version"] = "2016-11-15", ["Filter.1.Name"] = "resource-id", ["Filter.1.Value.1"] = id,
        });
        var tags = XDocument.Parse(await (await emulator.SendAsync(question)).Content.ReadAsStringAsync()).Descendants().Where(element => element.Name.LocalName == "item");
        return tags.Select(tag => tag.Elements().ToDictionary(field => field.Name.LocalName, field => field.Value))
            .FirstOrDefault(tag => tag["key"] == EnvironmentTag)?["value"];
    }

    /// <summary>The same in each recording: what AWS numbers, and the time in the names that Terraform makes, is 0.</summary>
    private static string Stable(string arn) => Number().Replace(arn, "0");

    [GeneratedRegex("(?<=[-/:])(?:[0-9a-f]{8}-[0-9a-f-]{27}|[0-9a-f]{17}|[0-9a-f]{8}|[0-9]{20,}|[0-9A-Za-z]{32,})(?=$|/)")]
    private static partial Regex Number();
}
