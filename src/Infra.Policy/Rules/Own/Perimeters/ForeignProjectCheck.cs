using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Infra.Policy.Model;

namespace Infra.Policy.Rules.Own.Perimeters;

/// <summary>Every Google project that a resource names is one of the estate, or one in which Google and makers of images publish.</summary>
internal sealed partial class ForeignProjectCheck : Check
{
    private static readonly string[] Publishers =
    [
        "debian-cloud", "cos-cloud", "ubuntu-os-cloud", "ubuntu-os-pro-cloud", "rhel-cloud", "rhel-sap-cloud", "suse-cloud", "suse-sap-cloud", "rocky-linux-cloud", "centos-cloud",
        "fedora-coreos-cloud", "windows-cloud", "windows-sql-cloud", "gke-node-images", "confidential-vm-images", "deeplearning-platform-release", "ml-images",
        "cloud-dataproc", "google-containers", "gke-release", "cloudrun", "almalinux-cloud", "opensuse-cloud", "gcp-runtimes", "cloud-builders",
    ];

    public override bool Judges => false;

    public override IReadOnlyList<string> Types { get; } = ["google_*", "data.google_*"];

    public override IEnumerable<Observation> Observe(PolicyResource resource, PolicyEstate estate) =>
    [
        .. from member in resource.Members
           where !IsPrincipal(member.Name)
           from value in member.Value.Json is JsonArray ? member.Value.Elements : [member.Value]
           where value.Json is JsonValue && value.Json!.ToString().Length > 3
           from project in Projects(member.Name, value.Json!.ToString())
           where !Publishers.Contains(project) && estate.Perimeter.HasProject(project) is false
           select new Observation(resource, value.Path, $"in the project {project}, which the estate does not name"),
    ];

    public override IEnumerable<Mutant> Mutants(PolicyEstate estate) =>
        from stack in estate.Stacks.Take(1)
        from argument in (IEnumerable<(string Type, string Argument, string Value)>)
        [
            ("google_compute_network_peering", "peer_network", "projects/evil-666/global/networks/default"), ("google_compute_instance", "project", "evil-666"),
            ("google_logging_project_sink", "destination", "bigquery.googleapis.com/projects/evil-666/datasets/logs"),
            ("google_cloud_run_v2_service", "image", "us-docker.pkg.dev/evil-666/x/y:1"),
            ("google_compute_service_attachment", "project_id_or_num", "evil-666"), ("google_sql_database_instance", "allowed_consumer_projects", "evil-666"), ("google_pubsub_subscription", "table", "evil-666.d.t"), ("google_container_cluster", "workload_pool", "evil-666.svc.id.goog"),
        ]
        let address = $"{argument.Type}.{Mutant.Nonsense}"
        let added = new PolicyResource(stack.Entry, stack.Source, argument.Type, Mutant.Nonsense, address, stack.Entry.Name, new() { [argument.Argument] = argument.Value })
        select new Mutant($"{address} {argument.Value}", [], [added]);

    private static IEnumerable<string> Projects(string name, string text) =>
        name.Contains("project", StringComparison.Ordinal) && Id().IsMatch(text) ? [text]
        : name is "table" && Table().Match(text) is { Success: true } table ? [table.Groups[1].Value]
        : Place().Matches(text).Select(match => match.Groups.Cast<Group>().Skip(1).First(group => group.Success).Value).Distinct();

    // Members are somebody, not a place, and are judged as such.
    private static bool IsPrincipal(string name) => name is "member" or "members" or "principal" or "principals" or "policy_data" or "attribute_condition";

    [GeneratedRegex("^[a-z][a-z0-9-]{4,28}[a-z0-9]$")]
    private static partial Regex Id();

    [GeneratedRegex(@"^([a-z][a-z0-9-]{4,28}[a-z0-9])[.:]\w+\.\w+$")]
    private static partial Regex Table();

    [GeneratedRegex(@"(?<![\w-])projects/([a-z][a-z0-9-]{4,28}[a-z0-9])(?=/)|[a-z0-9-]+-docker\.pkg\.dev/([a-z][a-z0-9-]{4,28}[a-z0-9])/|\bgcr\.io/([a-z][a-z0-9-]{4,28}[a-z0-9])/|^([a-z][a-z0-9-]{4,28}[a-z0-9])\.svc\.id\.goog$")]
    private static partial Regex Place();
}
