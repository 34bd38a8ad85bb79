namespace Infra.Testing.Workflows;

/// <summary>
/// The repository of <see cref="ScratchEstate"/>, with as much in it as scripts of workflows touch. Its history: <c>earlier</c>, then <c>merged</c> on
/// <c>main</c>; <c>proposed</c> is a pull request as GitHub would merge it, <c>unmerged</c> a branch that nobody reviewed.
/// </summary>
public sealed class ScratchRepository() : OriginRepository("lynx/infra", Script)
{
    private const string Script = """
        git init --quiet --template= --initial-branch main
        mkdir -p policy/known-bad
        printf 'package lynx.tags\n\ndeny contains "no tags" if true\n' > policy/tags.rego
        printf 'package lynx.cost\n\nwarn contains "dear" if true\n' > policy/cost.rego
        echo '{}' | tee policy/known-bad/plan.json > policy/known-bad/stack.json
        printf '#!/bin/bash\nexec "$FAKE" ./infra "$@"\n' > infra
        chmod +x infra
        touch .tflint.hcl
        keep() { git add --all; git commit --quiet --allow-empty --message "$1"; git tag "$1"; }
        keep earlier
        keep merged
        git checkout --quiet -b feature
        keep unmerged
        git checkout --quiet --detach merged
        keep proposed
        git update-ref refs/pull/7/merge HEAD
        git checkout --quiet main
        """;

    public string Earlier => this["earlier"];

    public string Unmerged => this["unmerged"];
}
