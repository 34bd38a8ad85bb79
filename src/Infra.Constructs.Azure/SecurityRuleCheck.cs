using Infra.Contracts.Problems;

namespace Infra.Constructs.Azure;

/// <summary>Validates the rules of a security group in one direction.</summary>
internal sealed class SecurityRuleCheck(string path, bool inbound, IReadOnlyList<SecurityRule> rules)
{
    private const int LowestPriority = 100;
    private const int HighestPriority = 4096;
    private const int Step = 10;
    private const int LongestDescription = 140;

    private static readonly (string Service, int Port)[] Administration = [("SSH", 22), ("RDP", 3389), ("WinRM", 5985), ("WinRM", 5986)];

    /// <summary>Returns the priorities of the rules, in list order: those given, and for the others the lowest free ones in steps of ten.</summary>
    public IReadOnlyList<int> Priorities()
    {
        var taken = rules.Select(rule => rule.Priority).OfType<int>().ToHashSet();
        var next = LowestPriority;
        return [.. rules.Select(rule => rule.Priority ?? Free())];

        int Free()
        {
            while (taken.Contains(next)) next += Step;
            next += Step;
            return next - Step;
        }
    }

    public IEnumerable<Problem> Check() => [.. CheckPriorities(), .. CheckNames(), .. rules.SelectMany(CheckRule)];

    private IEnumerable<Problem> CheckPriorities()
    {
        var priorities = Priorities();
        foreach (var (rule, priority) in rules.Zip(priorities).Where(pair => pair.Second is < LowestPriority or > HighestPriority))
            yield return Problem("INFRA1522", rule, $"has priority {priority}; Azure allows {LowestPriority} to {HighestPriority}.", "Change its priority.");
        foreach (var twice in rules.Zip(priorities).GroupBy(pair => pair.Second).Where(group => group.Count() > 1))
            yield return Problem("INFRA1522", twice.Last().First, $"has priority {twice.Key}, like \"{twice.First().First.Name}\".", "Change one of them.");
    }

    private IEnumerable<Problem> CheckNames() => rules.GroupBy(rule => rule.Name).Where(group => group.Count() > 1)
        .Select(group => Problem("INFRA1523", group.First(), "exists twice.", "Rename one of them."));

    private IEnumerable<Problem> CheckRule(SecurityRule rule)
    {
        if (string.IsNullOrWhiteSpace(rule.Description) || rule.Description.Length > LongestDescription)
            yield return Problem("INFRA1520", rule, $"has a description of {rule.Description.Trim().Length} characters; allowed are 1 to {LongestDescription}.", "Describe its purpose in a sentence.");
        if (rule.Peer.Fault is { } fault)
            yield return Problem("INFRA1524", rule, $"has an invalid peer: {fault}.", "Correct Peer.");
        if (rule.Ports.Count == 0 || !rule.Ports.All(range => range.IsValid))
            yield return Problem("INFRA1525", rule, $"has ports [{string.Join(", ", rule.Ports)}]; it needs one range or more within 0 to 65535.", "Correct Ports.");
        if (inbound && Opened(rule) is { Length: > 0 } opened)
            yield return Problem("INFRA1521", rule, $"opens {opened} to {rule.Peer}.", "Name the addresses of administrators, or use Azure Bastion.");
    }

    /// <summary>Returns the administration ports that a rule opens to the internet: <c>SSH (22)</c>.</summary>
    private static string Opened(SecurityRule rule) => rule.Deny || rule.Protocol == SecurityProtocol.Icmp || !rule.Peer.IsTheWorld
        ? ""
        : string.Join(", ", Administration.Where(service => rule.Ports.Any(range => range.Contains(service.Port))).Select(service => $"{service.Service} ({service.Port})"));

    private Problem Problem(string code, SecurityRule rule, string fact, string remedy) =>
        new(code, path, $"{(inbound ? "Inbound" : "Outbound")} rule \"{rule.Name}\" {fact}", remedy);
}
