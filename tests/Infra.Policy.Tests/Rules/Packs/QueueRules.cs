using Infra.Contracts.Synthesized;
using Infra.Policy.Rules;
using Infra.Policy.Rules.Packs;
using static Infra.Policy.Rules.Checks.Rows;

namespace Infra.Policy.Tests.Rules.Packs;

/// <summary>A pack as a team writes it. The tests load this very assembly.</summary>
public sealed class QueueRules : RulePack
{
    public override string Name => "Queues";

    public override IReadOnlyList<Rule> Rules { get; } =
    [
        new(["TEAM-QUEUE-KEY"], Severity.High, "A queue of the vendor is encrypted with our key", "Set key_id.", Require("vendor_queue", "key_id").ToBeSet())
        {
            Link = "https://lynx.example/queues",
            Failing = """{ "resource": { "vendor_queue": { "a": { "name": "a" } } } }""",
            Passing = """{ "resource": { "vendor_queue": { "a": { "name": "a", "key_id": "k" } } } }""",
        },
    ];
}
