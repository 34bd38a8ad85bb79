using Infra.Contracts.Synthesized;
using Infra.Policy.Rules;
using Infra.Policy.Rules.Packs;
using static Infra.Policy.Rules.Checks.Rows;

namespace Infra.Constructs.Tests.Synthesis;

/// <summary>A pack that lies in an estate's own project, as these tests do.</summary>
public sealed class BucketRules : RulePack
{
    public override IReadOnlyList<Rule> Rules { get; } =
    [
        new(["TEAM-BUCKET-NAME"], Severity.Low, "A bucket has a name", "Set bucket.", Require("aws_s3_bucket", "bucket").ToBeSet())
        {
            Link = "https://lynx.example/buckets",
            Failing = """{ "resource": { "aws_s3_bucket": { "a": {} } } }""",
            Passing = """{ "resource": { "aws_s3_bucket": { "a": { "bucket": "a" } } } }""",
        },
    ];
}
