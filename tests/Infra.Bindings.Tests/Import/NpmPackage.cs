using System.Text.Json.Nodes;

namespace Infra.Bindings.Tests.Import;

/// <summary>A package with a provider and one resource, in the two forms that packages are compiled to.</summary>
internal sealed class NpmPackage : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public NpmPackage(bool fields)
    {
        WriteFile("lib/provider/index.js", Provider);
        WriteFile("lib/queue/index.js", fields ? QueueWithFields : QueueWithConstructor);
        WriteFile(".jsii", Assembly);
    }

    public string Path => _folder.Path;

    public void Replace(string file, string old, string @new)
    {
        var text = File.ReadAllText(_folder[file]);
        Assert.Contains(old, text);
        File.WriteAllText(_folder[file], text.Replace(old, @new, StringComparison.Ordinal));
    }

    public void Dispose() => _folder.Dispose();

    private void WriteFile(string file, string text)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(_folder[file])!);
        File.WriteAllText(_folder[file], text);
    }

    private const string Provider =
        """
        "use strict";
        const cdktf = require("cdktf");
        class CloudProvider extends cdktf.TerraformProvider {
            constructor(scope, id, config = {}) {
                super(scope, id, {
                    terraformResourceType: 'cloud',
                    terraformGeneratorMetadata: { providerName: 'cloud', providerVersion: '1.2.3', providerVersionConstraint: '~> 1.0' },
                    terraformProviderSource: 'example/cloud'
                });
                this._alias = config.alias;
            }
            get alias() { return this._alias; }
            set alias(value) { this._alias = value; }
            resetAlias() { this._alias = undefined; }
            get aliasInput() { return this._alias; }
            synthesizeAttributes() { return { alias: cdktf.stringToTerraform(this._alias) }; }
            synthesizeHclAttributes() {
                const attrs = { alias: { value: cdktf.stringToHclTerraform(this._alias), isBlock: false, type: "simple", storageClassType: "string" } };
                return attrs;
            }
        }
        """;

    private const string Struct =
        """
        function queueRuleToTerraform(struct) {
            return { port: cdktf.numberToTerraform(struct.port) };
        }
        function queueRuleToHclTerraform(struct) {
            const attrs = { port: { value: cdktf.numberToHclTerraform(struct.port), isBlock: false, type: "simple", storageClassType: "number" } };
            return attrs;
        }
        class QueueRuleOutputReference extends cdktf.ComplexObject {
            get internalValue() { return undefined; }
            set internalValue(value) { }
            get port() { return this.getNumberAttribute('port'); }
            set port(value) { this._port = value; }
            resetPort() { this._port = undefined; }
            get portInput() { return this._port; }
        }
        class QueueRuleList extends cdktf.ComplexList {
            get(index) { return new QueueRuleOutputReference(this.terraformResource, this.terraformAttribute, index, this.wrapsSet); }
        }
        """;

    private const string Members =
        """
            // arn - computed: true, optional: false, required: false
            get arn() { return this.getStringAttribute('arn'); }
            get names() { return cdktf.Fn.tolist(this.getListAttribute('names')); }
            set names(value) { this._names = value; }
            get namesInput() { return this._names; }
            get rule() { return this._rule; }
            putRule(value) { this._rule.internalValue = value; }
            resetRule() { this._rule.internalValue = undefined; }
            get ruleInput() { return this._rule.internalValue; }
            synthesizeAttributes() {
                return {
                    names: cdktf.listMapper(cdktf.stringToTerraform, false)(this._names),
                    rule: cdktf.listMapper(queueRuleToTerraform, true)(this._rule.internalValue),
                };
            }
            synthesizeHclAttributes() {
                const attrs = {
                    names: { value: cdktf.listMapperHcl(cdktf.stringToHclTerraform, false)(this._names), isBlock: false, type: "set", storageClassType: "stringList" },
                    rule: { value: cdktf.listMapperHcl(queueRuleToHclTerraform, true)(this._rule.internalValue), isBlock: true, type: "set", storageClassType: "QueueRuleList" },
                };
                return attrs;
            }
        }
        """;

    private const string QueueWithConstructor =
        $$"""
        "use strict";
        var _a;
        Object.defineProperty(exports, "__esModule", { value: true });
        const cdktf = require("cdktf");
        {{Struct}}
        class Queue extends cdktf.TerraformResource {
            constructor(scope, id, config) {
                super(scope, id, { terraformResourceType: 'cloud_queue', terraformGeneratorMetadata: { providerName: 'cloud' }, count: config.count });
                this._rule = new QueueRuleList(this, "rule", true);
                this._names = config.names;
                this._rule.internalValue = config.rule;
            }
        {{Members}}
        exports.Queue = Queue;
        Queue.tfResourceType = "cloud_queue";
        """;

    private const string QueueWithFields =
        $$"""
        "use strict";
        Object.defineProperty(exports, "__esModule", { value: true });
        const cdktf = require("cdktf");
        {{Struct}}
        class Queue extends cdktf.TerraformResource {
            static tfResourceType = "cloud_queue";
            _names;
            _rule = new QueueRuleList(this, "rule", true);
            constructor(scope, id, config) {
                super(scope, id, { terraformResourceType: 'cloud_queue', terraformGeneratorMetadata: { providerName: 'cloud' }, count: config.count });
                this._names = config.names;
                this._rule.internalValue = config.rule;
            }
        {{Members}}
        exports.Queue = Queue;
        """;

    private static string Assembly => new JsonObject
    {
        ["name"] = "@example/provider-cloud",
        ["version"] = "4.5.6",
        ["submodules"] = JsonNode.Parse("""{"@example/provider-cloud.provider":{"symbolId":"src/provider/index:"},"@example/provider-cloud.queue":{"symbolId":"src/queue/index:"}}"""),
        ["types"] = JsonNode.Parse(
            """
            {
              "a":{"name":"CloudProvider","namespace":"provider","initializer":{"parameters":[{"name":"config","type":{"fqn":"@example/provider-cloud.provider.CloudProviderConfig"}}]},
                "properties":[{"name":"alias","optional":true,"type":{"primitive":"string"}},{"name":"aliasInput","optional":true,"immutable":true,"type":{"primitive":"string"}}],
                "methods":[{"name":"resetAlias"}]},
              "b":{"name":"CloudProviderConfig","namespace":"provider","datatype":true,"properties":[{"name":"alias","optional":true,"immutable":true,"type":{"primitive":"string"}}]},
              "c":{"name":"Queue","namespace":"queue","initializer":{"parameters":[{"name":"config","type":{"fqn":"@example/provider-cloud.queue.QueueConfig"}}]},
                "properties":[{"name":"arn","immutable":true,"type":{"primitive":"string"}},
                  {"name":"names","type":{"collection":{"kind":"array","elementtype":{"primitive":"string"}}}},
                  {"name":"namesInput","optional":true,"immutable":true,"type":{"collection":{"kind":"array","elementtype":{"primitive":"string"}}}},
                  {"name":"rule","immutable":true,"type":{"fqn":"@example/provider-cloud.queue.QueueRuleList"}},
                  {"name":"ruleInput","optional":true,"immutable":true,"type":{"union":{"types":[{"fqn":"cdktf.IResolvable"},{"collection":{"kind":"array","elementtype":{"fqn":"@example/provider-cloud.queue.QueueRule"}}}]}}}],
                "methods":[{"name":"putRule"},{"name":"resetRule"}]},
              "d":{"name":"QueueConfig","namespace":"queue","datatype":true,"properties":[
                  {"name":"names","immutable":true,"type":{"collection":{"kind":"array","elementtype":{"primitive":"string"}}}},
                  {"name":"rule","optional":true,"immutable":true,"type":{"union":{"types":[{"fqn":"cdktf.IResolvable"},{"collection":{"kind":"array","elementtype":{"fqn":"@example/provider-cloud.queue.QueueRule"}}}]}}}]},
              "e":{"name":"QueueRule","namespace":"queue","datatype":true,"properties":[{"name":"port","optional":true,"immutable":true,"type":{"primitive":"number"}}]},
              "f":{"name":"QueueRuleList","namespace":"queue","methods":[{"name":"get"}],"properties":[
                  {"name":"internalValue","optional":true,"type":{"union":{"types":[{"fqn":"cdktf.IResolvable"},{"collection":{"kind":"array","elementtype":{"fqn":"@example/provider-cloud.queue.QueueRule"}}}]}}}]},
              "g":{"name":"QueueRuleOutputReference","namespace":"queue","methods":[{"name":"resetPort"}],"properties":[
                  {"name":"internalValue","optional":true,"type":{"union":{"types":[{"fqn":"cdktf.IResolvable"},{"fqn":"@example/provider-cloud.queue.QueueRule"}]}}},
                  {"name":"port","type":{"primitive":"number"}},{"name":"portInput","optional":true,"immutable":true,"type":{"primitive":"number"}}]}
            }
            """),
    }.ToJsonString();
}
