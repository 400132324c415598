# SPDX-License-Identifier: GPL-3.0-or-later
"""Reference values for core/evaluation from scikit-learn: run with the path of the JSON file to write."""
import json, sys, numpy as np, sklearn, platform
from sklearn.metrics import *
rng=np.random.default_rng(7)
n=40
classes=np.array(["low","mid","high"])
p=rng.dirichlet([1,1,1],n)
truth=rng.integers(0,3,n); pred=np.where(rng.random(n)<.6,truth,rng.integers(0,3,n))
order=sorted(classes)
idx=[list(classes).index(c) for c in order]
rep=classification_report(classes[truth],classes[pred],labels=order,output_dict=True,zero_division=0)
micro=precision_recall_fscore_support(classes[truth],classes[pred],average="micro")
out={"versions":{"python":platform.python_version(),"scikit-learn":sklearn.__version__,"numpy":np.__version__},
"classes":order,"truth":[order.index(c) for c in classes[truth]],"prediction":[order.index(c) for c in classes[pred]],
"probability":[[float(p[r,i]) for i in idx] for r in range(n)],
"accuracy":accuracy_score(truth,pred),"report":{k:rep[k] for k in order+["macro avg","weighted avg"]},
"micro":[float(v) for v in micro[:3]],
"confusion":confusion_matrix(classes[truth],classes[pred],labels=order).ravel().tolist(),
"auc":roc_auc_score(classes[truth],p[:,idx],multi_class="ovr",average="macro",labels=order),
"auc_binary":roc_auc_score((truth==0).astype(int),np.round(p[:,0],1)),
"score_binary":np.round(p[:,0],1).tolist(),"positive":(truth==0).astype(int).tolist()}
y=rng.normal(5,2,n); f=y+rng.normal(0,1,n)
out["regression"]={"truth":y.tolist(),"prediction":f.tolist(),"mae":mean_absolute_error(y,f),"mse":mean_squared_error(y,f),"rmse":mean_squared_error(y,f,squared=False),"mape":mean_absolute_percentage_error(y,f),"r2":r2_score(y,f)}
json.dump(out,open(sys.argv[1],"w"),indent=1)
