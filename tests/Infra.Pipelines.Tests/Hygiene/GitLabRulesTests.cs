namespace Infra.Pipelines.Tests.Hygiene;

public sealed class GitLabRulesTests
{
    private const string Well = """
        stages: [plan, apply]
        default:
          image: $INFRA_IMAGE
        plan:
          stage: plan
          rules:
            - if: $CI_PIPELINE_SOURCE == "push" && $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
          interruptible: false
          timeout: 30m
          id_tokens:
            AWS_ID_TOKEN:
              aud: sts.amazonaws.com
          script:
            - export AWS_ROLE_ARN=arn:aws:iam::123456789012:role/lynx-dev-plan
            - ./infra diff
          artifacts:
            access: developer
            expire_in: 30 days
            paths: [summaries]
        apply:
          stage: apply
          rules:
            - if: $CI_PIPELINE_SOURCE == "push" && $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
              when: manual
              allow_failure: false
          environment:
            name: dev
          resource_group: environment-dev
          interruptible: false
          timeout: 90m
          id_tokens:
            AWS_ID_TOKEN:
              aud: sts.amazonaws.com
          script:
            - export AWS_ROLE_ARN=arn:aws:iam::123456789012:role/lynx-dev-apply
            - ./infra deploy
        """;

    [Fact]
    public void Pipeline_that_is_well_violates_nothing() => Assert.Empty(GitLabRules.Violations(new(Well)));

    [Theory]
    [InlineData("$INFRA_IMAGE", "lynx/infra:latest", "default: lynx/infra:latest is not pinned to a digest.")]
    [InlineData("  timeout: 30m\n", "", "plan: it has no timeout.")]
    [InlineData("  rules:\n    - if: $CI_PIPELINE_SOURCE == \"push\" && $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH\n  interruptible", "  interruptible", "plan: it has no rules, and runs on every occasion.")]
    [InlineData("  timeout: 30m\n", "  timeout: 30m\n  image: ubuntu\n", "plan: it has an image of its own.")]
    [InlineData("  timeout: 30m\n", "  timeout: 30m\n  inherit: true\n", "plan: it takes secrets or variables that it does not name.")]
    [InlineData("\n  interruptible: false\n  timeout: 30m", "\n    - if: $CI_PIPELINE_SOURCE == \"merge_request_event\"\n  interruptible: false\n  timeout: 30m", "plan: a merge request gets a token for a cloud.\nplan: a branch that nobody reviewed gets a token for a cloud.")]
    [InlineData("      when: manual\n", "      when: manual\n    - if: $CI_PIPELINE_SOURCE == \"merge_request_event\"\n", "apply: a merge request gets a token for a cloud.\napply: a branch that nobody reviewed gets a token for a cloud.\napply: a merge request changes an environment.\napply: the pipeline does not wait for its approval.")]
    [InlineData("      allow_failure: false\n", "", "apply: the pipeline does not wait for its approval.")]
    [InlineData("  interruptible: false\n  timeout: 90m", "  interruptible: true\n  timeout: 90m", "apply: a newer pipeline stops it in the middle of a deployment.")]
    [InlineData("  resource_group: environment-dev\n", "", "apply: two of it may run at once.")]
    [InlineData("  environment:\n    name: dev\n", "", "apply: it takes an identity that applies, and no environment has let it in.")]
    [InlineData("lynx-dev-apply", "lynx-dev-plan", "apply: it plans in an environment, whose tokens apply.")]
    [InlineData("paths: [summaries]", "paths: [summaries, plans]", "plan: it keeps plans.")]
    [InlineData("    expire_in: 30 days\n", "", "plan: what it keeps is for everybody, or forever.")]
    [InlineData("./infra diff", "eval \"$CI_COMMIT_TITLE\"", "plan: it evaluates text as a script.")]
    public void Rule_finds_what_breaks_it(string well, string broken, string violations)
    {
        Assert.Contains(well, Well, StringComparison.Ordinal);
        Assert.Equal(violations.Split('\n'), GitLabRules.Violations(new(Well.Replace(well, broken, StringComparison.Ordinal))));
    }
}
